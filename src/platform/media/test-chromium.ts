/** Chromium with a camera and a microphone of its own, which asks nobody whether it may use them. */
import { chromium, type Browser } from '@playwright/test'

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['FOYER_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
    ],
  })
