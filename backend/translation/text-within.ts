/** A body as text; null, and the rest of it unread, when it has more bytes than these. */
export async function textWithin(response: Response, most: number): Promise<string | null> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength
    // Leaving the loop ends the body, and with it the connection.
    if (bytes > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
