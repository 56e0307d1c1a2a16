import { ActionIcon, Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { IconContrast, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeLanguage, type Language } from '../i18n/index.ts'

/** French or English. Each name is in its own language, so that its reader finds it. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('shell.language')}
      value={i18n.language}
      onChange={(value) => void changeLanguage(value as Language)}
      data={[
        { value: 'fr', label: <abbr title={t('shell.french')}>FR</abbr> },
        { value: 'en', label: <abbr title={t('shell.english')}>EN</abbr> },
      ]}
      className="language-switch"
    />
  )
}

const appearances = [
  { value: 'auto', icon: IconDeviceDesktop },
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
] as const

/** As the system, light or dark. */
export function AppearanceSwitch() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.theme.label')}>
          <IconContrast size={20} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme}>
          {appearances.map(({ value, icon: Icon }) => (
            <Menu.RadioItem key={value} value={value} onClick={() => setColorScheme(value)}>
              <Icon size={18} stroke={1.75} className="menu-icon" aria-hidden />
              {t(`shell.theme.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
