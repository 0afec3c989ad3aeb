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

export const FindingPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  const here = '#part-finding'
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
          { label: words.tabs.talks, href: '#1', current: true },
          { label: words.tabs.lounge, href: '#2', dot: words.tabs.fresh },
          { label: words.tabs.aid, href: '#3', count: 6 },
          { label: words.tabs.shelf, href: '#4' },
        ]}
      />
      <Filters
        label={words.filters.label}
        filters={[
          { label: words.filters.all, href: '#1', current: true },
          { label: words.filters.unread, href: '#2' },
          { label: words.filters.waiting, href: '#3' },
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
            href="#1"
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
            href="#2"
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
            href="#3"
            face={face('youssef', 'يوسف العمراني')}
            title={rows.darija}
            when={when(90)}
            author={<bdi lang="ar">يوسف العمراني</bdi>}
            facts={[rows.answers]}
          />,
          <Row
            lang={lang}
            href="#4"
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
          [<a href="#1">{table.mend}</a>, '8/10', '52', '11'],
          [<a href="#2">{table.papers}</a>, '14/10', '19', table.few],
          [<a href="#3">{table.sow}</a>, '22/10', lang === 'fr' ? '1\u202f034' : '1,034', '206'],
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
