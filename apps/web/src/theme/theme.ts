import { Loader, Modal, Tooltip, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Read by the few computations that Mantine makes in script; what is drawn comes from tokens.css. */
const ink: MantineColorsTuple = [
  '#e9edfa',
  '#cfd8f6',
  '#aab9ff',
  '#8598ea',
  '#6379d8',
  '#4660c6',
  '#2a45ad',
  '#243c9a',
  '#20368c',
  '#182a6e',
]

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  respectReducedMotion: true,
  components: {
    Loader: Loader.extend({ defaultProps: { type: 'dots', size: 'sm' } }),
    // Its scroll lock adds a style sheet, which the policy forbids: global.css locks the page instead.
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        removeScrollProps: { enabled: false },
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        // The header of a dialog is not that of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false } }),
  },
})
