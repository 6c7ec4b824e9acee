import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import classes from './Appearance.module.css'

/** Light, dark, or as Windows says; kept on this PC. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>Giao diện</h2>
      <SegmentedControl
        aria-label="Giao diện"
        value={colorScheme}
        onChange={(value) => setColorScheme(value as typeof colorScheme)}
        data={[
          { value: 'auto', label: 'Theo máy' },
          { value: 'light', label: 'Sáng' },
          { value: 'dark', label: 'Tối' },
        ]}
      />
    </section>
  )
}
