import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startTranslations } from './i18n/index.ts'
import './theme/mantine.css'
import './theme/font.css'
import './theme/tokens.css'
import './theme/global.css'

await startTranslations()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
