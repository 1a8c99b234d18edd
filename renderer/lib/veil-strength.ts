/** How little a veil and a reduced picture hold, of a picture as of a film. */

/** Width of a veil in pixels: 32 would already show a face's expression. */
export const VEIL_WIDTH = 20
/** Of a reduced picture, as it is worked out. */
export const REDUCED_WIDTH = 192
/** Its surfaces are smoothed in squares of this many pixels and one more: some 40 across the picture. */
export const REDUCED_RADIUS = 4
/** A veil or reduced picture is at most this many times as high as wide. */
export const TALLEST = 3
