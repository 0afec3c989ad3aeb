import type { VNode } from 'preact'
import { Button } from '#ui/button.tsx'
import { Head } from '#ui/finding.tsx'
import { Form } from '#ui/form.tsx'
import type { Place } from './place.ts'
import { PlaceForm, type PlaceFormProps } from './place-form-views.tsx'
import { spacesWords } from './words.ts'

export const NewPlacePage = (props: PlaceFormProps) => {
  const words = spacesWords[props.lang].form
  const title = props.kind === 'group' ? words.newGroup : words.newSpace
  const lede = props.kind === 'space' ? words.newSpaceLede : props.asked ? words.newGroupAsked : words.newGroupLede
  return (
    <>
      <Head title={title} lede={lede} />
      <PlaceForm {...props} />
    </>
  )
}

/** Settings, and for a group the way to put it to rest. */
export const SettingsBody = (props: PlaceFormProps & { place: Place; href: string; more: VNode[] }) => {
  const words = spacesWords[props.lang].form
  const { place, href } = props
  const kept = place.archivedAt === null
  return (
    <section class="part">
      <h2>{place.kind === 'group' ? words.editGroup : words.editSpace}</h2>
      <PlaceForm {...props} />
      {props.more}
      {place.kind === 'group' && (
        <section class="part">
          <h2>{kept ? words.archiveTitle : words.unarchiveTitle}</h2>
          <p class="note">{kept ? words.archiveText : spacesWords[props.lang].group.archivedText}</p>
          <Form action={kept ? `${href}/archiving` : `${href}/archiving/removal`}>
            <Button kind="quiet" icon={kept ? 'archive' : 'refresh-cw'}>
              {kept ? words.archive : words.unarchive}
            </Button>
          </Form>
        </section>
      )}
    </section>
  )
}
