/** The part of myanmar-tools 1.1.3 (Apache-2.0) in use; the package brings no types. 1.2.0 is published broken. */
declare module 'myanmar-tools' {
  class ZawgyiDetector {
    /** 0 (Unicode) to 1 (Zawgyi); -Infinity when there is nothing Burmese. */
    getZawgyiProbability(text: string): number
  }
  class ZawgyiConverter {
    zawgyiToUnicode(text: string): string
  }
  const tools: {
    readonly ZawgyiDetector: typeof ZawgyiDetector
    readonly ZawgyiConverter: typeof ZawgyiConverter
  }
  export default tools
}
