import './without-eval.ts'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import 'dayjs/locale/vi.js'
import './font.css'
import './global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyDensity } from '#renderer/components/density.ts'
import { App } from './App.tsx'
import { openStore } from './open-store.ts'
import { ignoreRestingMouse } from './resting-mouse.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

applyDensity()
ignoreRestingMouse()
createRoot(root).render(
  <StrictMode>
    <App opening={openStore()} />
  </StrictMode>,
)
