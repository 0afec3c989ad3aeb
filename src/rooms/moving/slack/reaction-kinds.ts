/** Slack has thousands of emoji to react with, this home a few words. What has no word here stays a reaction, unnamed. */
import type { SlackReaction } from './reactions.ts'

export type ReactionKind = 'thanks' | 'same' | 'seen' | 'courage' | 'joy' | 'other'

const words: readonly (readonly [ReactionKind, string])[] = [
  [
    'thanks',
    `pray heart hearts heart_eyes two_hearts sparkling_heart heartpulse heartbeat heart_hands blue_heart green_heart
    yellow_heart purple_heart orange_heart black_heart white_heart brown_heart gift_heart bouquet bow
    thanks thank_you thankyou thank-you thx ty merci gratitude`,
  ],
  ['same', 'raised_hand hand raising_hand point_up heavy_plus_sign same metoo me_too me-too moiaussi moi_aussi moi-aussi plus1 plus_one'],
  [
    'seen',
    `+1 thumbsup eyes white_check_mark heavy_check_mark ballot_box_with_check ok ok_hand noted saluting_face writing_hand
    memo yes check done ack`,
  ],
  ['courage', 'muscle hugging_face hugs crossed_fingers fist people_hugging four_leaf_clover sending_love heart_on_fire mending_heart cry sob disappointed_relieved broken_heart'],
  [
    'joy',
    `tada joy raised_hands clap smile smiley grinning grin laughing satisfied rolling_on_the_floor_laughing rofl simple_smile
    slightly_smiling_face blush partying_face confetti_ball party_parrot partyparrot parrot dancer man_dancing woman-dancing
    champagne clinking_glasses beers star-struck star2 sparkles rocket fire 100 trophy lol haha`,
  ],
]

const kinds = new Map(words.flatMap(([kind, names]) => names.split(/\s+/).map((name): [string, ReactionKind] => [name, kind])))

/** By Slack's name, the tone of the skin aside. */
export const kindOf = (name: string): ReactionKind => kinds.get(name.replace(/::skin-tone-\d$/, '')) ?? 'other'

/** How often somebody says again what they have said of this message: 🙏 and ❤️ are both thanks. */
export function merges(reactions: readonly SlackReaction[]): number {
  const said = new Set<string>()
  let all = 0
  for (const { name, people } of reactions) {
    all += people.length
    for (const one of people) said.add(`${kindOf(name)} ${one}`)
  }
  return all - said.size
}
