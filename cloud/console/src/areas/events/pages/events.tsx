import { Button } from 'antd'
import { useNavigate } from 'react-router-dom'
import { useMay } from '../../../platform/account'
import { Page } from '../../../ui/page'
import { CoHostedEvents, DoorEvents, ManagedEvents } from '../parts/event-tables'
import { words } from '../words'

/** The door list is for helpers who see no other list; the desk's own list links to the doors. */
export default function EventsPage() {
  const may = useMay()
  const navigate = useNavigate()
  const mayCreate = may('manageEvents')
  return (
    <Page
      title={words.title}
      sub={may('seeEvents') ? words.sub : undefined}
      actions={
        <>
          {may('seeEvents') && <Button onClick={() => navigate('/events/archive')}>{words.archive}</Button>}
          {mayCreate && (
            <Button type='primary' onClick={() => navigate('/events/new')}>
              {words.newEvent}
            </Button>
          )}
        </>
      }
    >
      {may('seeEvents') && <ManagedEvents mayCreate={mayCreate} />}
      {!may('seeEvents') && may('checkInAtDoor') && <DoorEvents />}
      {may('seeCoHostedEvents') && <CoHostedEvents />}
    </Page>
  )
}
