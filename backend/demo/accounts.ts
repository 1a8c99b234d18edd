import type { z } from 'zod'
import { type Reviewer, reviewer } from '../../shared/contracts/http/reviewer.ts'
import { CONTENT_LANGUAGES } from '../../shared/domain/languages.ts'

/**
 * Who can sign in without a password under `--demo`, and only on loopback. They are named by role and
 * language; together the moderators read all eleven languages.
 */
export const demoAccounts: readonly Reviewer[] = [
  account('moderator-en', 'moderator', 'en', 'Moderator (English)', [
    { language: 'en', level: 'native' },
    { language: 'ms', level: 'fluent' },
    { language: 'fil', level: 'fluent' },
    { language: 'zh-Hans', level: 'reading' },
    { language: 'ta', level: 'reading' },
    { language: 'und', level: 'reading' },
  ]),
  account('moderator-id', 'moderator', 'id', 'Moderator (Bahasa Indonesia)', [
    { language: 'id', level: 'native' },
    { language: 'ms', level: 'fluent' },
    { language: 'en', level: 'reading' },
    { language: 'und', level: 'reading' },
  ]),
  account('moderator-th', 'moderator', 'th', 'ผู้ตรวจสอบเนื้อหา (ภาษาไทย)', [
    { language: 'th', level: 'native' },
    { language: 'lo', level: 'fluent' },
    { language: 'km', level: 'reading' },
    { language: 'my', level: 'reading' },
    { language: 'vi', level: 'reading' },
    { language: 'en', level: 'reading' },
    { language: 'und', level: 'reading' },
  ]),
  account(
    'supervisor',
    'supervisor',
    'en',
    'Supervisor',
    CONTENT_LANGUAGES.map((language) => ({ language, level: language === 'en' ? 'native' : 'reading' })),
  ),
]

function account(
  id: string,
  role: Reviewer['role'],
  locale: Reviewer['locale'],
  displayName: string,
  languages: Reviewer['languages'],
): Reviewer {
  const source: z.input<typeof reviewer> = {
    id,
    displayName,
    role,
    locale,
    languages,
    restrictions: [],
    queueIds: null,
  }
  return reviewer.parse(source)
}
