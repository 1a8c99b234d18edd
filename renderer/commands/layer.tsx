import { type ReactNode, useLayoutEffect, useState } from 'react'
import { LayerContext, useCommandEnvironment } from './use-commands.ts'

/** Everything inside takes the keys, and nothing below it does, while this is mounted. */
export function CommandLayer({ children }: { readonly children: ReactNode }): ReactNode {
  const { registry, dispatch } = useCommandEnvironment()
  const [layer, setLayer] = useState<number | null>(null)
  useLayoutEffect(() => {
    dispatch.letGo()
    const opened = registry.openLayer()
    setLayer(opened.layer)
    return opened.close
  }, [registry, dispatch])
  if (layer === null) return null
  return <LayerContext value={layer}>{children}</LayerContext>
}
