import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { type Density, ROW_HEIGHTS, setDensity, useDensity } from '#renderer/components/density.ts'
import classes from './Appearance.module.css'

/** Light, dark, or as Windows says, and how high the rows of tables are; kept on this PC. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const density = useDensity()
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
      <h2 className={classes.title}>Chiều cao dòng của bảng</h2>
      <SegmentedControl
        aria-label="Chiều cao dòng của bảng"
        value={density}
        onChange={(value) => setDensity(value as Density)}
        data={[
          { value: 'normal', label: `Thoáng (${ROW_HEIGHTS.normal})` },
          { value: 'compact', label: `Gọn (${ROW_HEIGHTS.compact})` },
        ]}
      />
    </section>
  )
}
