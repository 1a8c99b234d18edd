import { createContext, useContext } from 'react'
import type { JobId } from '../../../../shared/domain/ids.ts'
import type { ContentLanguage } from '../../../../shared/domain/languages.ts'
import { type ItemReading, NOTHING_READ } from '../../../data/reading.ts'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useText } from '../../../stores/services.ts'

/** Whose words the parts below show, and what was read in them. */
export interface ReadingHere {
  readonly jobId: JobId | null
  readonly reading: ItemReading
}
export const ReadingContext = createContext<ReadingHere>({ jobId: null, reading: NOTHING_READ })

export function useReadingHere(): ReadingHere {
  return useContext(ReadingContext)
}

/** The language that an item's text is drawn in: as corrected, else as declared, else as guessed. */
export function useContentLang(prepared: PreparedJob): Exclude<ContentLanguage, 'und'> | undefined {
  const { job, reading } = prepared
  const corrected = useText((state) => state.corrected.get(job.id))
  const declared = corrected ?? job.item.language
  const language = declared === 'und' ? reading.language.guess : declared
  return language === 'und' ? undefined : language
}
