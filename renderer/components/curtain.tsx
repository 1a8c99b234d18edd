import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './curtain.module.css'
import { useReturnFocus } from './return-focus.ts'

interface CurtainProps {
  readonly title: string
  readonly testId: string
  readonly children: ReactNode
}

/** Covers the whole window. It has no way out of its own: whoever draws it offers one. */
export function Curtain({ title, testId, children }: CurtainProps): ReactNode {
  const returnFocus = useReturnFocus()
  return (
    <RadixDialog.Root open>
      <RadixDialog.Portal>
        <RadixDialog.Content
          className={styles.curtain}
          aria-describedby={undefined}
          data-testid={testId}
          onCloseAutoFocus={returnFocus}
        >
          <div className={styles.words}>
            <RadixDialog.Title className={styles.title}>{title}</RadixDialog.Title>
            {children}
          </div>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
