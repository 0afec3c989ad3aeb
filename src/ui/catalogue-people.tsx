import { Avatar, Faces, type Face } from './avatar.tsx'
import { Part, type PartProps } from './catalogue-part.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { Composer } from './composer.tsx'
import { Menu, MenuDeed, MenuLink } from './dialog.tsx'
import { Form } from './form.tsx'
import { Post, ReactLink, Since } from './post.tsx'
import { trustHtml } from './safe-html.ts'
import { Count, Tag } from './state.tsx'
import { Time } from './time.tsx'
import { People, Who } from './who.tsx'

const face = (id: string, name: string): Face => ({ id, name, href: '#part-people' })
const odile = face('odile', 'Odile Marchand')
const bakary = face('bakary', 'Bakary Diarra')
const youssef = face('youssef', 'يوسف العمراني')
const cast = [
  face('maya', 'Maya Benhaddou'),
  face('tom', 'Tom Le Goff'),
  bakary,
  face('lukasz', 'Łukasz Wójcik'),
  odile,
]

const earlier = (now: Date, hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

export const PeoplePart = ({ lang, clock }: PartProps) => {
  const words = catalogueWords[lang]
  const when = (hours: number) => <Time at={earlier(clock.now, hours)} clock={clock} />
  return (
    <Part id="people" title={words.people}>
      <div class="set">
        <Avatar face={face('maya', 'Maya Benhaddou')} size="xl" />
        <Avatar face={face('tom', 'Tom Le Goff')} size="l" />
        <Avatar face={face('ines', 'Inès Carvalho')} here={words.here} />
        <Avatar face={youssef} />
        <Avatar face={face('guo', '郭琳')} />
        <Avatar face={face('emoji', '🌻 Rose')} />
        <Avatar face={bakary} size="s" />
        <Avatar face={{ id: 'gone', name: '?', unclaimed: true }} />
        <Faces faces={cast} />
      </div>
      <div class="grid">
        <div class="stack">
          <Who face={face('tom', 'Tom Le Goff')} role={{ kind: 'member', lang }} when={when(0.1)} />
          <Who face={face('ines', 'Inès Carvalho')} role={{ kind: 'volunteer', lang }} when={when(26)} />
          <Who face={face('karim', 'Karim Aït-Saïd')} role={{ kind: 'staff', lang }} when={when(90)} />
          <Who
            face={face('lea', 'Léa Fontaine')}
            role={{ kind: 'guest', lang, detail: words.roleDetail }}
            when={when(1000)}
          />
          <Who face={face('veilleuse', 'Veilleuse')} role={{ kind: 'bot', lang }} when={when(9000)} />
          <Who
            face={{ id: 'anna', name: 'Anna K.', unclaimed: true }}
            role={{ kind: 'member', lang }}
            when={when(20000)}
          />
          <Who face={face('jb', words.longName)} role={{ kind: 'member', lang }} when={when(3)} />
        </div>
        <div class="stack">
          <People
            people={[
              {
                face: face('maya', 'Maya Benhaddou'),
                role: { kind: 'staff', lang, label: words.roleLabel },
                here: words.here,
              },
              { face: bakary, role: { kind: 'volunteer', lang } },
              { face: youssef, role: { kind: 'member', lang } },
            ]}
          />
          <div class="set">
            <Tag>{words.tags.answers}</Tag>
            <Tag kind="good" icon="circle-check">
              {words.tags.settled}
            </Tag>
            <Tag kind="warn" icon="clock">
              {words.tags.before}
            </Tag>
            <Tag kind="bad" icon="flag">
              {words.tags.reported}
            </Tag>
            <Tag kind="calm" icon="link">
              {words.tags.accepted}
            </Tag>
            <Tag kind="ember">{words.tags.now}</Tag>
            <Tag kind="good" icon="circle-check" bare>
              {words.tags.useful}
            </Tag>
            <Count n={12} />
          </div>
        </div>
      </div>
    </Part>
  )
}

export const VoicesPart = ({ lang, clock }: PartProps) => {
  const words = catalogueWords[lang].post
  const { menu } = catalogueWords[lang]
  const when = <Time at={earlier(clock.now, 25)} clock={clock} />
  return (
    <Part id="voices" title={catalogueWords[lang].voices}>
      <div>
        <Post
          id="post-1"
          lang={lang}
          helpful={words.laurel}
          who={{ face: bakary, role: { kind: 'volunteer', lang }, when }}
          body={trustHtml(`<p>${words.body}</p>`)}
          reactions={[
            { label: words.thanks, icon: 'heart-handshake', n: 12, mine: true, action: '/ui' },
            { label: words.seen, icon: 'lightbulb', n: 6, mine: false, action: '/ui' },
          ]}
          acts={
            <ReactLink href="#reply" icon="reply">
              {words.reply}
            </ReactLink>
          }
        />
        <Since lang={lang} when={words.since} />
        <Post
          id="post-2"
          lang={lang}
          arriving
          who={{ face: odile, role: { kind: 'member', lang }, when }}
          quote={{ text: words.quote, by: 'Bakary Diarra', href: '#post-1' }}
          body={trustHtml(`<p>${words.quoted}</p>`)}
          reactions={[{ label: words.same, icon: 'hand', n: 0, mine: false }]}
          acts={
            <Menu id="menu-post" label={menu.label}>
              <MenuLink href="#post-2" icon="link">
                {menu.copy}
              </MenuLink>
              <MenuDeed action="/ui" icon="bookmark">
                {menu.keep}
              </MenuDeed>
              <hr />
              <MenuLink href="#part-voices" icon="flag" bad>
                {menu.report}
              </MenuLink>
            </Menu>
          }
        />
        <Form action="/ui">
          <Composer
            id="reply"
            name="text"
            label={words.yours}
            send={words.reply}
            placeholder={words.placeholder}
            hint={words.hint}
          />
          <Composer
            id="reply-2"
            name="text"
            label={words.yours}
            send={words.reply}
            error={words.composerError}
            value=" "
          />
        </Form>
      </div>
    </Part>
  )
}
