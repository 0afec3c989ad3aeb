import type { Problems, Typed } from '#platform/http/route.ts'
import { problemList, typedText } from '#platform/http/typed.ts'
import type { Lang } from '#platform/i18n.ts'
import { Acts, Button, MoreLink } from '#ui/button.tsx'
import { Check, Choices } from '#ui/choice.tsx'
import { Field, TextArea } from '#ui/field.tsx'
import { Head } from '#ui/finding.tsx'
import { Form, Problems as ProblemList } from '#ui/form.tsx'
import { Notice as Said } from '#ui/said.tsx'
import type { Clock } from '#ui/say-time.ts'
import { Slip } from '#ui/surface.tsx'
import { Time } from '#ui/time.tsx'
import { outcomeOf, type Decision, type Notice } from './case.ts'
import { moderationWords } from './messages.en.ts'
import { noticeKinds } from './reason.ts'

export type NoticeProps = { lang: Lang; typed: Typed; problems: Problems; url: string | undefined; member: boolean }

export const NoticePage = ({ lang, typed, problems, url, member }: NoticeProps) => {
  const { notice: words, noticeKinds: kinds } = moderationWords[lang]
  return (
    <div class="care">
      <Head title={words.title} lede={words.lede} />
      <Said kind="warn" title={words.urgent} />
      {member && <p class="note">{words.members}</p>}
      <ProblemList lang={lang} problems={problemList(problems)} />
      <Form action="/notice">
        <Field
          name="url"
          label={words.url}
          hint={words.urlHint}
          value={url}
          error={problems['url']}
          inputmode="url"
          autocomplete="off"
          maxlength={2000}
        />
        <Choices
          name="kind"
          label={words.kind}
          value={typedText(typed, 'kind')}
          error={problems['kind']}
          choices={noticeKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <TextArea
          name="words"
          label={words.words}
          hint={words.wordsHint}
          rows={5}
          maxlength={6000}
          value={typedText(typed, 'words')}
          error={problems['words']}
        />
        <Field
          name="name"
          label={words.name}
          value={typedText(typed, 'name')}
          error={problems['name']}
          autocomplete="name"
          maxlength={120}
        />
        <Field
          name="email"
          type="email"
          label={words.email}
          hint={words.who}
          value={typedText(typed, 'email')}
          error={problems['email']}
          autocomplete="email"
          maxlength={254}
        />
        <Check
          name="faith"
          value="on"
          label={words.faith}
          checked={typedText(typed, 'faith') === 'on'}
          error={problems['faith']}
        />
        <Acts>
          <Button icon="send">{words.send}</Button>
        </Acts>
      </Form>
    </div>
  )
}

export type ReceiptProps = { lang: Lang; clock: Clock; notice: Notice; decision: Decision | undefined }

export const ReceiptPage = ({ lang, clock, notice, decision }: ReceiptProps) => {
  const { receipt: words, noticeKinds: kinds } = moderationWords[lang]
  return (
    <div class="care">
      <Head title={words.title} lede={words.number({ id: notice.id })} />
      {!decision && (
        <Said kind="good" title={words.arrived}>
          {words.keep}
        </Said>
      )}
      <section>
        <h2>{words.state}</h2>
        <p>{decision ? words.decided[outcomeOf(decision)] : words.waiting}</p>
        {decision && (
          <>
            <p class="note">
              {words.human} <Time at={decision.at} clock={clock} style="full" />
            </p>
            <p class="note">{words.redress}</p>
            <MoreLink href="/notice">{words.again}</MoreLink>
          </>
        )}
      </section>
      <Slip label={words.said}>
        <dl class="facts">
          <dt>{words.received}</dt>
          <dd>
            <Time at={notice.at} clock={clock} style="full" />
          </dd>
          <dt>{words.about}</dt>
          <dd class="address">{notice.url}</dd>
          <dt>{kinds[notice.kind]}</dt>
          <dd class="said-words" dir="auto">
            {notice.words}
          </dd>
        </dl>
      </Slip>
    </div>
  )
}
