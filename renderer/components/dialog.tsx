import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from '../lib/cx.ts'
import styles from './dialog.module.css'
import { useReturnFocus } from './return-focus.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly width?: 'narrow' | 'wide'
  /** Keeps the title for screen readers only. */
  readonly hideTitle?: boolean
  readonly testId?: string
}

/**
 * A modal dialog. It has no Radix overlay: that one locks scrolling by a `<style>` written at run time,
 * which the Content-Security-Policy refuses; the shade below is our own, and the page never scrolls. Closed, it
 * gives the focus back.
 */
export function Dialog({
  title,
  onClose,
  children,
  width = 'narrow',
  hideTitle,
  testId,
}: DialogProps): ReactNode {
  const returnFocus = useReturnFocus()
  return (
    <RadixDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <RadixDialog.Portal>
        <div className={styles.shade} />
        <RadixDialog.Content
          className={cx(styles.dialog, styles[width])}
          aria-describedby={undefined}
          data-testid={testId}
          onCloseAutoFocus={returnFocus}
        >
          <RadixDialog.Title className={cx(hideTitle ? styles.hidden : styles.title)}>
            {title}
          </RadixDialog.Title>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
