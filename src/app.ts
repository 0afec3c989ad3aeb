/** The only list of rooms. A room's folder and its line here are all that it takes. */
import { buildHouse, type House } from '#platform/house.ts'
import { room as aid } from './rooms/aid/room.ts'
import { room as conversations } from './rooms/conversations/room.ts'
import { room as demo } from './rooms/demo/room.ts'
import { room as home } from './rooms/home/room.ts'
import { room as letterbox } from './rooms/letterbox/room.ts'
import { room as moderation } from './rooms/moderation/room.ts'
import { room as moving } from './rooms/moving/room.ts'
import { room as notifications } from './rooms/notifications/room.ts'
import { room as outside } from './rooms/outside/room.ts'
import { room as people } from './rooms/people/room.ts'
import { room as pocket } from './rooms/pocket/room.ts'
import { room as pulse } from './rooms/pulse/room.ts'
import { room as recognition } from './rooms/recognition/room.ts'
import { room as search } from './rooms/search/room.ts'
import { room as spaces } from './rooms/spaces/room.ts'

export const house: House = buildHouse([people, spaces, recognition, conversations, aid, letterbox, moderation, moving, notifications, outside, pocket, pulse, search, home, demo])
