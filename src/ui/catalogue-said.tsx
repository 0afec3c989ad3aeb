import { Acts, Button } from './button.tsx'
import { Part, type PartProps } from './catalogue-part.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { Cover } from './cover.tsx'
import { Dialog } from './dialog.tsx'
import { Drawing, drawingNames } from './drawing.tsx'
import { Empty, ThatsAll } from './empty.tsx'
import { groupIcons } from './group-icons.ts'
import { Icon } from './icon.tsx'
import { Notice, Toast } from './said.tsx'
import { Hearth, Slip } from './surface.tsx'

export const SaidPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  const { notices, dialog, hearth } = words
  return (
    <Part id="said" title={words.said}>
      <div class="grid">
        <Notice title={notices.info}>{notices.infoText}</Notice>
        <Notice kind="good" title={notices.good}>
          {notices.goodText}
        </Notice>
        <Notice kind="warn" title={notices.warn}>
          {notices.warnText}
        </Notice>
        <Notice kind="bad" title={notices.bad}>
          {notices.badText}
        </Notice>
        <Notice title={notices.info} />
      </div>
      <div class="set">
        <Toast>
          {notices.toast} <button type="button">{notices.undo}</button>
        </Toast>
        <Button type="button" kind="quiet" popovertarget="dialog-said">
          {dialog.open}
        </Button>
      </div>
      <Dialog id="dialog-said" title={dialog.title}>
        <p class="note">{dialog.text}</p>
        <Acts>
          <Button type="button" kind="quiet" popovertarget="dialog-said">
            {dialog.leave}
          </Button>
          <Button type="button" kind="bad">
            {dialog.deed}
          </Button>
        </Acts>
      </Dialog>
      <Hearth titleId="hearth-said" kicker={hearth.kicker} title={hearth.title} why={hearth.why}>
        <Acts>
          <Button type="button">{hearth.act}</Button>
          <Button type="button" kind="plain">
            {words.notNow}
          </Button>
        </Acts>
      </Hearth>
      <Slip label={words.group}>
        <p class="note">{dialog.text}</p>
      </Slip>
    </Part>
  )
}

export const EmptiesPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  return (
    <Part id="empties" title={words.empties}>
      <Empty
        level={3}
        drawing="door"
        title={words.empty.knock}
        act={<Button type="button">{words.empty.offer}</Button>}
      >
        {words.empty.knockText}
      </Empty>
      <ul class="drawings">
        {drawingNames.map((name) => (
          <li key={name}>
            <Drawing name={name} />
            <small>{name}</small>
          </li>
        ))}
      </ul>
      <div class="skeleton" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <ThatsAll title={words.empty.all}>{words.empty.allText}</ThatsAll>
    </Part>
  )
}

export const PicturesPart = ({ lang }: PartProps) => {
  const words = catalogueWords[lang]
  return (
    <Part id="covers" title={words.covers}>
      <Cover kind="street" seed="chantenay" />
      <div class="grid">
        <Cover kind="tiles" seed="hiver" />
        <Cover kind="tiles" seed="semis" />
      </div>
      <div class="squares">
        {['coups de main', 'bricolage', 'potagers', 'papiers', 'parents', 'cuisine'].map((seed) => (
          <Cover key={seed} kind="square" seed={seed} />
        ))}
      </div>
      <h3>{words.icons}</h3>
      <ul class="glyphs">
        {groupIcons.map((name) => (
          <li key={name}>
            <Icon name={name} />
            <small>{name}</small>
          </li>
        ))}
      </ul>
    </Part>
  )
}
