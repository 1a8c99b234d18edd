/** Version 5. Removing an upload asks whether a medium is of it: without this every medium would be read. */
export const mediaOfUpload: readonly string[] = [`create index media_of_upload on media (upload_id)`]
