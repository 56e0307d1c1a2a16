import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `vite dev` finds the API. */
const server = process.env['ACQUIT_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    // The server's policy is `style-src 'self'; script-src 'self'`: nothing may be inlined, not even a small picture.
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The engine's rules and code lists come with the editor, and pdf.js with the first document.
    chunkSizeWarningLimit: 500,
    rolldownOptions: {
      treeshake: {
        // The engine and the contract are pure: what a page does not use of them, it does not load.
        moduleSideEffects: (id) => !/\/packages\/(einvoice|contract)\//.test(id),
      },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'router', test: /node_modules\/@tanstack\//, priority: 2 },
            {
              name: 'ui',
              test: /node_modules\/(@mantine|@floating-ui|i18next|react-i18next)\//,
              priority: 2,
              minShareCount: 2,
            },
            { name: 'typebox', test: /node_modules\/typebox\//, priority: 2 },
            {
              // What the rest of the application uses of the engine, without its rules.
              name: 'engine-model',
              test: /einvoice\/src\/((bilingual|calendar-date|decimal|result)\.ts|model\/)/,
              priority: 1,
            },
            {
              name: 'engine-lists',
              test: /packages\/einvoice\/src\/(codelists|rules\/.*generated)\//,
            },
            {
              name: 'engine-rules',
              test: /packages\/einvoice\/src\/(rules|check|cii|ubl|xml|facturx|binding)\//,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': { target: server } } },
})
