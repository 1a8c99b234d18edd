import type { Failure } from '../../shared/lib/failure.ts'

/** A picture or sound that is still on its way: it can be asked for again. */
export const MEDIA_LATE: Failure = {
  code: 'media_late',
  message: 'the media has not arrived yet',
  retryable: true,
}

export const MEDIA_NOT_SHOWN: Failure = {
  code: 'unknown_media',
  message: 'no job on screen has this media',
  retryable: false,
}
