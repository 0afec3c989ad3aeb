import { daily, defineRoom } from '#platform/house.ts'
import { newsTold, postsTold, wholesTold } from './broadcasts.ts'
import { clearConversations } from './clearing.ts'
import { completingPages } from './completing-pages.ts'
import { conversationPages } from './conversation-pages.ts'
import { tidyDrafts } from './drafts.ts'
import { draftPages } from './drafts-pages.ts'
import { confinedTo, facts } from './facts.ts'
import { conversationsFrame } from './frame.ts'
import { conversationAside, hiddenReason, postActs, postingGate, postMenu, whileAsking } from './gates.ts'
import { groupConversations } from './group-page.ts'
import { eraseWritten, exportWritten } from './personal.ts'
import { postPages } from './post-pages.ts'
import { readingPages } from './reading-pages.ts'
import { thanksPages } from './thanks-pages.ts'
import { tendPages } from './tend-pages.ts'
import { welcomed } from './welcoming.ts'
import { writingPages } from './writing-pages.ts'
import { conversationSubject, postSubject } from './subjects.ts'

export const room = defineRoom({
  name: 'conversations',
  floor: 2,
  about: 'Questions and discussions, in groups or attached to anything.',
  pages: [...conversationPages, ...readingPages, ...postPages, ...thanksPages, ...tendPages, ...writingPages, ...completingPages, ...draftPages],
  facts,
  confines: confinedTo,
  subjects: [conversationSubject, postSubject],
  gates: [postingGate.gate],
  slots: [postActs.slot, postMenu.slot, hiddenReason.slot, conversationAside.slot, whileAsking.slot],
  fillings: [groupConversations],
  reactions: [welcomed],
  live: { broadcasts: [postsTold, wholesTold, newsTold] },
  frame: conversationsFrame,
  rounds: { 'conversations.tidyDrafts': { ...daily, work: tidyDrafts } },
  person: { export: exportWritten, erase: eraseWritten },
  clear: clearConversations,
  tables: [
    'conversations.conversations',
    'conversations.earlier_titles',
    'conversations.posts',
    'conversations.post_versions',
    'conversations.post_mentions',
    'conversations.post_files',
    'conversations.reactions',
    'conversations.reaction_counts',
    'conversations.tags',
    'conversations.tag_counts',
    'conversations.reads',
    'conversations.activity',
    'conversations.looks',
    'conversations.drafts',
    'conversations.brought_pictures',
  ],
})
