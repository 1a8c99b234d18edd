/**
 * Encoding by Debian's ffmpeg, fed raw pixels and samples on its standard input.
 * A developer's tool only: nobody who runs Teduh needs it, since the results are part of the project.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import type { Canvas } from './canvas.ts'

/** Samples per second of all synthesised sound. */
export const sampleRate = 24_000

/** Writes a still picture; the type follows the file's ending (png or jpg). */
export async function encodeImage(canvas: Canvas, file: string): Promise<void> {
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${canvas.width}x${canvas.height}`, '-i', '-']
  await ffmpeg([...raw, '-frames:v', '1', '-q:v', '4', '-update', '1'], file, [canvas.pixels])
}

/** Writes mono sound as MP3 or Opus by the file's ending. Samples are −1 to 1. */
export async function encodeSound(samples: Float32Array, file: string): Promise<void> {
  const codec = file.endsWith('.mp3')
    ? ['-c:a', 'libmp3lame', '-b:a', '24k']
    : ['-c:a', 'libopus', '-b:a', '20k']
  await ffmpeg(['-f', 'f32le', '-ar', String(sampleRate), '-ac', '1', '-i', '-', ...codec], file, [
    bytesOf(samples),
  ])
}

/** Writes a film as H.264 MP4 or VP9 WebM by the file's ending; silent when `sound` is null. */
export async function encodeFilm(
  frames: Iterable<Canvas>,
  size: { width: number; height: number; fps: number },
  sound: Float32Array | null,
  file: string,
): Promise<void> {
  const soundFile = `${file}.f32`
  const mp4 = file.endsWith('.mp4')
  const video = mp4
    ? ['-c:v', 'libx264', '-preset', 'slow', '-crf', '28', '-pix_fmt', 'yuv420p', '-movflags', '+faststart']
    : ['-c:v', 'libvpx-vp9', '-crf', '38', '-b:v', '0', '-cpu-used', '4', '-pix_fmt', 'yuv420p']
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${size.width}x${size.height}`]
  const args = [...raw, '-r', String(size.fps), '-i', '-']
  if (sound) {
    await writeFile(soundFile, bytesOf(sound))
    args.push('-f', 'f32le', '-ar', String(sampleRate), '-ac', '1', '-i', soundFile)
    args.push(...(mp4 ? ['-c:a', 'aac', '-b:a', '40k'] : ['-c:a', 'libopus', '-b:a', '32k']), '-shortest')
  }
  try {
    await ffmpeg([...args, ...video], file, pixelsOf(frames))
  } finally {
    await rm(soundFile, { force: true })
  }
}

function* pixelsOf(frames: Iterable<Canvas>): Iterable<Uint8Array> {
  for (const frame of frames) yield frame.pixels.slice()
}

function bytesOf(samples: Float32Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
}

/** One thread and `bitexact`, so that the same input gives the same bytes. */
async function ffmpeg(args: string[], file: string, input: Iterable<Uint8Array>): Promise<void> {
  const exact = ['-threads', '1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact']
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args, ...exact, file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(child, 'close')
  for (const chunk of input) {
    if (!child.stdin.write(chunk)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg could not write ${file} (exit ${String(code)})`)
}
