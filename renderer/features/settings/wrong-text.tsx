import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/lib/failure.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FindDetail, FindGroup, FindList, FindRow } from '../../components/find-list.tsx'
import { useFailureWords } from '../../lib/failure-words.ts'
import type { Texts } from '../../lib/i18n/locale-files.ts'
import { ENGLISH } from '../../lib/i18n/resources.ts'
import { type NamedText, namedTexts, textsBehind } from '../../lib/i18n/texts-on-screen.ts'
import { useLanguage } from '../../lib/i18n/use-language.ts'
import { useServices } from '../../stores/services.ts'
import { wordsOnScreen } from './words-on-screen.ts'
import styles from './wrong-text.module.css'

/** Lists the texts of the screen below; choosing one copies what whoever keeps the translation has to know. */
export function WrongText(): ReactNode {
  const { t } = useTranslation('settings')
  const { screen } = useServices()
  return (
    <CommandLayer>
      <Dialog title={t('wrongText.title')} onClose={screen.close} testId="wrong-text">
        <Finder />
      </Dialog>
    </CommandLayer>
  )
}

type Copied =
  | { readonly type: 'nothing' }
  | { readonly type: 'copied'; readonly key: string }
  | { readonly type: 'failed'; readonly failure: Failure }

function Finder(): ReactNode {
  const { t, i18n } = useTranslation('settings')
  const language = useLanguage()
  const words = useFailureWords()
  const { bridge } = useServices()
  const [typed, setTyped] = useState('')
  const [copied, setCopied] = useState<Copied>({ type: 'nothing' })
  // What was on the screen when this opened: it lies over the screen, which does not change meanwhile.
  const { here, others } = useMemo(() => {
    const own = Object.keys(ENGLISH).map(
      (name) => [name, i18n.getResourceBundle(language, name) ?? {}] as const,
    )
    const all = namedTexts(Object.fromEntries<Texts>(own))
    const root = document.getElementById('root')
    const shown = root === null ? [] : textsBehind(wordsOnScreen(root), all)
    return { here: shown, others: all.filter((one) => !shown.includes(one)) }
  }, [i18n, language])
  const copy = async ({ key, text }: NamedText): Promise<void> => {
    const result = await bridge.clipboard.copy(`${language} ${key}\n${text}`)
    setCopied(result.ok ? { type: 'copied', key } : { type: 'failed', failure: result.failure })
  }
  return (
    <>
      <p className={styles.hint}>{t('wrongText.hint')}</p>
      <FindList
        className={styles.finder}
        label={t('wrongText.title')}
        placeholder={t('wrongText.search')}
        none={t('wrongText.none')}
        onType={setTyped}
        autoFocus
      >
        <Group title={t('wrongText.here')} texts={here} onChoose={copy} />
        {/* Hundreds of lines: only once there is something to look for. */}
        {typed.trim() !== '' && <Group title={t('wrongText.all')} texts={others} onChoose={copy} />}
      </FindList>
      <p className={styles.copied} role="status">
        {copied.type === 'copied' && t('wrongText.copied', { key: copied.key })}
        {copied.type === 'failed' && t('wrongText.failed', { reason: words(copied.failure) })}
      </p>
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly texts: readonly NamedText[]
  readonly onChoose: (text: NamedText) => Promise<void>
}

function Group({ title, texts, onChoose }: GroupProps): ReactNode {
  return (
    <FindGroup heading={title}>
      {texts.map((one) => (
        <FindRow
          key={one.key}
          value={one.key}
          keywords={[one.key, one.text]}
          name={one.text}
          onTake={() => void onChoose(one)}
        >
          <FindDetail lang="en">{one.key}</FindDetail>
        </FindRow>
      ))}
    </FindGroup>
  )
}
