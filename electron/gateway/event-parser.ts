/** One message of a stream of server-sent events. */
export interface ServerMessage {
  readonly event: string
  readonly data: string
}

/** More than any event of the protocol: what a broken or hostile server could make us hold. */
const LONGEST_MESSAGE = 1_000_000

/**
 * Reads server-sent events as the HTML standard defines them, from pieces cut anywhere.
 *
 * @returns a function that takes the next piece and gives the messages it completed
 * @throws RangeError when one message is longer than 1,000,000 characters
 */
export function eventParser(): (piece: string) => ServerMessage[] {
  let rest = ''
  let event = ''
  let data: string[] = []
  let length = 0

  const line = (text: string, done: ServerMessage[]): void => {
    if (text === '') {
      if (data.length > 0) done.push({ event: event === '' ? 'message' : event, data: data.join('\n') })
      event = ''
      data = []
      length = 0
      return
    }
    const colon = text.indexOf(':')
    if (colon === 0) return
    const field = colon === -1 ? text : text.slice(0, colon)
    const value = colon === -1 ? '' : text.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') event = value
    if (field === 'data') {
      data.push(value)
      length += value.length
    }
  }

  return (piece) => {
    rest += piece
    const done: ServerMessage[] = []
    // A carriage return at the very end may be half of a line end: it waits for the next piece.
    for (let end = /\r\n|\n|\r(?!$)/.exec(rest); end !== null; end = /\r\n|\n|\r(?!$)/.exec(rest)) {
      line(rest.slice(0, end.index), done)
      rest = rest.slice(end.index + end[0].length)
    }
    if (rest.length + length > LONGEST_MESSAGE) throw new RangeError('an event is too long')
    return done
  }
}
