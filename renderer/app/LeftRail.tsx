import { ActionIcon, Tooltip } from '@mantine/core'
import { IconKeyboard, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { isFlag, useRemembered } from '#renderer/components/remembered.ts'
import classes from './LeftRail.module.css'
import { type Place, places } from './places.tsx'

interface Group {
  readonly heading: string | null
  readonly members: Place[]
}

/** Neighbours with the same heading; places without one may stand both first and last. */
const groups = places.reduce<Group[]>((found, place) => {
  const last = found.at(-1)
  if (last?.heading === place.group) last.members.push(place)
  else found.push({ heading: place.group, members: [place] })
  return found
}, [])

/** The way around: icons and words, or icons alone. */
export function LeftRail({ onKeyList }: { readonly onKeyList: () => void }) {
  const [narrow, setNarrow] = useRemembered('rail-narrow', false, isFlag)
  const [path] = useLocation()
  const Toggle = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const toggleLabel = narrow ? 'Mở rộng thanh bên' : 'Thu gọn thanh bên'
  return (
    <nav className={classes.rail} data-narrow={narrow} aria-label="Các trang">
      <div className={classes.brand} aria-hidden={narrow}>
        {narrow ? 'KHS' : 'Kế hoạch số'}
      </div>
      <div className={classes.places}>
        {groups.map(({ heading, members }) => (
          <div key={members[0]?.path} className={classes.group}>
            {heading === null ? null : <div className={classes.heading}>{narrow ? <hr /> : heading}</div>}
            {members.map((place) => (
              <RailLink key={place.path} place={place} narrow={narrow} here={isWithin(path, place.path)} />
            ))}
          </div>
        ))}
      </div>
      <div className={classes.foot}>
        <Tooltip label={toggleLabel} position="right">
          <ActionIcon aria-label={toggleLabel} onClick={() => setNarrow(!narrow)}>
            <Toggle size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Các phím tắt (?)" position="right">
          <ActionIcon aria-label="Các phím tắt" onClick={onKeyList}>
            <IconKeyboard size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </div>
    </nav>
  )
}

function RailLink({ place, narrow, here }: { place: Place; narrow: boolean; here: boolean }) {
  const { icon: Glyph } = place
  return (
    <Tooltip label={place.label} position="right" disabled={!narrow}>
      <Link
        href={place.path}
        className={classes.link}
        aria-current={here ? 'page' : undefined}
        aria-label={narrow ? place.label : undefined}
      >
        <Glyph size={18} stroke={1.5} aria-hidden />
        {narrow ? null : <span className={classes.word}>{place.label}</span>}
      </Link>
    </Tooltip>
  )
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
