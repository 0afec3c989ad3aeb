import { expect, test } from 'vitest'
import { readRule, type Rule } from './rule.ts'
import { sayRule } from './saying.ts'

const tuesday = '2026-11-03'
const said = (rule: string, lang: 'fr' | 'en', day = tuesday): string =>
  sayRule(readRule(rule) as Rule, { day, time: '19:00' }, lang).replaceAll(/\s/g, ' ')

test('a rule is a sentence in French', () => {
  expect(said('FREQ=MONTHLY;BYDAY=1TU', 'fr')).toBe('chaque premier mardi du mois à 19 h')
  expect(said('FREQ=MONTHLY;BYDAY=1TU,-1TU', 'fr')).toBe('les premier et dernier mardis du mois à 19 h')
  expect(said('FREQ=WEEKLY', 'fr')).toBe('chaque mardi à 19 h')
  expect(said('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'fr')).toBe('un jeudi sur deux à 19 h')
  expect(said('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', 'fr')).toBe('une semaine sur deux, le mardi et le jeudi à 19 h')
  expect(said('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10', 'fr')).toBe('du lundi au vendredi à 19 h, 10 fois')
  expect(said('FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270630', 'fr')).toBe(
    'le dernier jour de chaque mois à 19 h, jusqu’au 30 juin 2027',
  )
  expect(said('FREQ=MONTHLY;BYMONTHDAY=31', 'fr')).toBe('le 31 de chaque mois à 19 h, quand il existe')
  expect(said('FREQ=MONTHLY;INTERVAL=2', 'fr')).toBe('tous les 2 mois, le 3 à 19 h')
  expect(said('FREQ=YEARLY;BYMONTH=10;BYDAY=-1FR', 'fr')).toBe('chaque année, le dernier vendredi d’octobre à 19 h')
  expect(said('FREQ=YEARLY', 'fr', '2026-05-01')).toBe('chaque année, le 1er mai à 19 h')
})

test('a rule is a sentence in English', () => {
  expect(said('FREQ=MONTHLY;BYDAY=1TU', 'en')).toBe('on the first Tuesday of every month at 7 pm')
  expect(said('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'en')).toBe('every other Thursday at 7 pm')
  expect(said('FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH', 'en')).toBe('every 3 weeks, on Tuesday and Thursday at 7 pm')
  expect(said('FREQ=DAILY;COUNT=2', 'en')).toBe('every day at 7 pm, twice')
  expect(said('FREQ=MONTHLY;BYMONTHDAY=1,22', 'en')).toBe('on the 1st and 22nd of every month at 7 pm')
  expect(said('FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR;UNTIL=20300630', 'en')).toBe(
    'every year, on the last Friday of May at 7 pm, until 30 June 2030',
  )
  expect(said('FREQ=YEARLY', 'en')).toBe('every year, on 3 November at 7 pm')
})
