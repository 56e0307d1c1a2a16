import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `vite dev` finds the API. */
const server = process.env['ACQUIT_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  // The server's policy is `style-src 'self'; script-src 'self'`: nothing may be inlined, not even a small picture or font.
  build: {
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, proxy: { '/api': { target: server } } },
})
