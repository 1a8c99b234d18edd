import { first } from './0001-first.ts'
import { secrets } from './0002-secrets.ts'
import { alike } from './0003-alike.ts'
import { benign } from './0004-benign.ts'
import { mediaOfUpload } from './0005-media-of-upload.ts'
import { freeJobs } from './0006-free-jobs.ts'
import { wordsInKeys } from './0007-words-in-keys.ts'
import { allMediaInKeys } from './0008-all-media-in-keys.ts'
import { toldLikeness } from './0009-told-likeness.ts'
import { likenessInParts } from './0010-likeness-in-parts.ts'

/** Every migration, oldest first. A name is forever: the database remembers which it has had. */
export const migrations: Readonly<Record<string, readonly string[]>> = {
  '0001-first': first,
  '0002-secrets': secrets,
  '0003-alike': alike,
  '0004-benign': benign,
  '0005-media-of-upload': mediaOfUpload,
  '0006-free-jobs': freeJobs,
  '0007-words-in-keys': wordsInKeys,
  '0008-all-media-in-keys': allMediaInKeys,
  '0009-told-likeness': toldLikeness,
  '0010-likeness-in-parts': likenessInParts,
}
