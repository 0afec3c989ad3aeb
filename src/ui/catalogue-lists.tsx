import type { Face } from './avatar.tsx'
import { Part, type PartProps } from './catalogue-part.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { Crumb, Filters, Pager, Tabs } from './finding.tsx'
import { Gauge } from './gauge.tsx'
import { Row, Rows } from './rows.tsx'
import { Progress, Stat, Tag } from './state.tsx'
import { DateArch } from './surface.tsx'
import { Table } from './table.tsx'
import { Time } from './time.tsx'

const face = (id: string, name: string): Face => ({ id, name })

const here = '#part-finding'

export const FindingPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  return (
    <Part id="finding" title={words.finding}>
      <Crumb
        lang={lang}
        path={[
          { label: words.space, href: here },
          { label: words.groups.hands, href: '#part-lists' },
        ]}
      />
      <Tabs
        label={words.tabs.label}
        tabs={[
          { label: words.tabs.talks, href: here, current: true },
          { label: words.tabs.lounge, href: here, dot: words.tabs.fresh },
          { label: words.tabs.aid, href: here, count: 6 },
          { label: words.tabs.shelf, href: here },
        ]}
      />
      <Filters
        label={words.filters.label}
        filters={[
          { label: words.filters.all, href: here, current: true },
          { label: words.filters.unread, href: here },
          { label: words.filters.waiting, href: here },
        ]}
      />
      <Pager lang={lang} newer={here} older={here} note={words.span} />
    </Part>
  )
}

export const ListsPart = ({ lang, clock }: PartProps) => {
  const words = catalogueWords[lang]
  const when = (hours: number) => (
    <Time at={new Date(clock.now.getTime() - hours * 3_600_000)} clock={clock} style="short" />
  )
  const { rows, table } = words
  return (
    <Part id="lists" title={words.lists}>
      <Rows label={words.lists}>
        {[
          <Row
            lang={lang}
            href={here}
            face={face('odile', 'Odile Marchand')}
            title={rows.boiler}
            unread
            fresh={2}
            when={when(0.2)}
            snippet={{ by: rows.boilerBy, text: rows.boilerText }}
            state={
              <Tag kind="good" bare icon="circle-check">
                {words.tags.useful}
              </Tag>
            }
            author="Odile Marchand"
            facts={[rows.answers]}
          />,
          <Row
            lang={lang}
            href={here}
            face={face('jb', words.longName)}
            title={rows.long}
            when={when(26)}
            snippet={{ text: rows.word }}
            state={
              <Tag kind="warn" icon="clock">
                {rows.waiting}
              </Tag>
            }
            author={words.longName}
            facts={[rows.answers]}
          />,
          <Row
            lang={lang}
            href={here}
            face={face('youssef', 'يوسف العمراني')}
            title={rows.darija}
            when={when(90)}
            author={<bdi lang="ar">يوسف العمراني</bdi>}
            facts={[rows.answers]}
          />,
          <Row
            lang={lang}
            href={here}
            face={face('youssef', 'يوسف العمراني')}
            titleLang="ar"
            title="من يتكلم العربية ويمكنه مرافقتي إلى المحافظة؟"
            when={when(2000)}
            facts={['0']}
          />,
        ]}
      </Rows>
      <div class="set">
        <DateArch at={clock.now} clock={clock} />
        <Time at={clock.now} clock={clock} style="full" />
      </div>
      <Table
        caption={table.caption}
        columns={[
          { label: table.gathering },
          { label: table.date },
          { label: table.came, number: true },
          { label: table.first, number: true },
        ]}
        rows={[
          [<a href={here}>{table.mend}</a>, '8/10', '52', '11'],
          [<a href={here}>{table.papers}</a>, '14/10', '19', table.few],
          [<a href={here}>{table.sow}</a>, '22/10', lang === 'fr' ? '1\u202f034' : '1,034', '206'],
        ]}
        foot={[table.total, '', lang === 'fr' ? '1\u202f105' : '1,105', '217']}
      />
    </Part>
  )
}

export const NumbersPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang].numbersWords
  return (
    <Part id="numbers" title={catalogueWords[lang].numbers}>
      <Stat source={{ href: '#part-numbers', label: words.source }}>
        {words.before}
        <b>{words.people}</b>
        {words.after}
      </Stat>
      <div class="grid">
        <Gauge
          label={words.gauge}
          value={71}
          said={lang === 'fr' ? '71\u00a0%' : '71%'}
          low={66}
          high={76}
          before={58}
          ends={[words.none, words.all]}
        />
        <Gauge
          label={words.zones}
          value={71}
          said={lang === 'fr' ? '71\u00a0%' : '71%'}
          low={66}
          high={76}
          before={58}
          zones={[
            { from: 0, to: 40, kind: 'low' },
            { from: 40, to: 60, kind: 'middle' },
            { from: 60, to: 100, kind: 'high' },
          ]}
          ends={[words.audience, words.community]}
        />
        <Gauge
          label={words.edge}
          value={2}
          said={lang === 'fr' ? '2\u00a0%' : '2%'}
          low={0}
          high={7}
          ends={[words.none, words.all]}
        />
      </div>
      <Progress value={7} max={12} label={words.progress} said={words.progressSaid} />
    </Part>
  )
}
