import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asOrdinaryUser, ordinaryUsersSubfolder } from './ordinary-user.ts'

/** Protects nothing: the store lives in a throw-away folder. It must be the same at every start of one place. */
const keyringPassword = 'throw-away'

const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

/**
 * Writes the little program that Playwright starts as if it were Electron: it becomes the ordinary user,
 * with a home of its own and, if asked, a message bus with an unlocked secret store, and then becomes Electron.
 * @param place the test's folder; its `home` outlives the process, so a second start finds the same secrets
 * @returns its path
 */
export function writeWrapper(place: string, electron: string, keyring: boolean): string {
  const home = ordinaryUsersSubfolder(place, 'home')
  const runtime = ordinaryUsersSubfolder(place, 'runtime')
  const path = join(place, keyring ? 'electron-with-keyring' : 'electron')
  const lines = [
    '#!/bin/sh',
    'unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME DBUS_SESSION_BUS_ADDRESS',
    `export HOME=${quote(home)} XDG_RUNTIME_DIR=${quote(runtime)}`,
    'cd /',
  ]
  const user = asOrdinaryUser.map(quote).join(' ')
  if (keyring) {
    // The store is a child of the shell, in its process group, so that a kill of the group leaves nothing behind.
    // It answers on the bus once its name is taken; Electron asks for it at start, so wait for that.
    const store = [
      `printf %s ${keyringPassword} | gnome-keyring-daemon --unlock --foreground --components=secrets >/dev/null 2>&1 &`,
      'for _ in $(seq 100); do',
      '  dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus' +
        ' org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true && break',
      '  sleep 0.05',
      'done',
      `exec ${quote(electron)} --password-store=gnome-libsecret "$@"`,
    ].join('\n')
    lines.push(`exec ${user} dbus-run-session -- sh -c ${quote(store)} sh "$@"`)
  } else {
    // An address that leads nowhere: no machine's own bus or secret store takes part in a test.
    lines.push('export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent')
    lines.push(`exec ${user} ${quote(electron)} --password-store=basic "$@"`)
  }
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o755)
  return path
}
