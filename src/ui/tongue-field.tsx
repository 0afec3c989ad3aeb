import { Select } from './field.tsx'

/** Their names in themselves, so that nobody has to know how they are called elsewhere. */
const tongues = [
  ['fr', 'Français'],
  ['en', 'English'],
  ['ar', 'العربية'],
  ['br', 'Brezhoneg'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['it', 'Italiano'],
  ['nl', 'Nederlands'],
  ['pl', 'Polski'],
  ['pt', 'Português'],
  ['ro', 'Română'],
  ['ru', 'Русский'],
  ['tr', 'Türkçe'],
  ['uk', 'Українська'],
  ['zh', '中文'],
] as const

type TongueProps = {
  label: string
  /** The word for leaving it open. */
  auto: string
  value: string
  error?: string | undefined
}

/** In which language something is written. What was guessed and is not in the list stays what it is. */
export const TongueField = ({ label, auto, value, error }: TongueProps) => {
  const known = value === '' || tongues.some(([code]) => code === value)
  return (
    <Select
      name="lang"
      label={label}
      value={value}
      error={error}
      options={[
        { value: '', label: auto },
        ...tongues.map(([code, name]) => ({ value: code, label: name, lang: code })),
        ...(known ? [] : [{ value, label: value }]),
      ]}
    />
  )
}
