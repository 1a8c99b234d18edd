import { type CldFactory, loadModule } from 'cld3-asm'

/** Imported when it is needed: the detector is one megabyte. In a file of its own, since its build is CommonJS. */
export async function loadCld3(): Promise<CldFactory> {
  return await loadModule()
}
