import { defineRoom } from '#platform/house.ts'
import { deleteCases } from './clearing-store.ts'
import { decisionPages } from './decision-pages.ts'
import { facts } from './facts.ts'
import { fillings } from './fillings.ts'
import { frame } from './frame.ts'
import { erasePerson, exportPerson } from './leaving-store.ts'
import { newcomersGates } from './newcomer-gate.ts'
import { logPages } from './log-pages.ts'
import { noticePages } from './notice-pages.ts'
import { queuePages } from './queue-pages.ts'
import { reportPages } from './report-pages.ts'
import { houseRules, signedByName } from './rules.ts'
import { rulesPages } from './rules-pages.ts'
import { suspensionPages } from './suspension-pages.ts'
import { takingUpPages } from './taking-up-pages.ts'

export const room = defineRoom({
  name: 'moderation',
  floor: 4,
  about:
    'Care: reports and notices, what is decided about them and why, suspensions, the house rules, limits for newcomers.',
  pages: [
    ...reportPages,
    ...queuePages,
    ...takingUpPages,
    ...logPages,
    ...decisionPages,
    ...noticePages,
    ...rulesPages,
    ...suspensionPages,
  ],
  facts,
  keepers: newcomersGates,
  fillings,
  settings: [houseRules, signedByName],
  frame,
  person: { export: exportPerson, erase: erasePerson },
  clear: (ctx, going) => deleteCases(ctx.tx, going),
  tables: [
    'moderation.cases',
    'moderation.reports',
    'moderation.notices',
    'moderation.decisions',
    'moderation.openings',
    'moderation.trusted',
  ],
})
