import type { VNode } from 'preact'
import { iconAddress } from './icons.ts'
import { PAPER, PAPER_AT_NIGHT } from './manifest.ts'

export const HeadLines = ({ name, sign, reader }: { name: string; sign: string; reader: string }): VNode[] => [
  <link key="manifest" rel="manifest" href="/manifest.webmanifest" />,
  <link key="touch" rel="apple-touch-icon" href={iconAddress('apple-180', sign)} />,
  <meta key="app" name="apple-mobile-web-app-title" content={name} />,
  <meta key="day" name="theme-color" media="(prefers-color-scheme: light)" content={PAPER} />,
  <meta key="night" name="theme-color" media="(prefers-color-scheme: dark)" content={PAPER_AT_NIGHT} />,
  <meta key="reader" name="foyer-reader" content={reader} />,
]
