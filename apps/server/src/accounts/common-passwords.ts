/**
 * Words that head every published list of breached passwords, French and international, as they stand once digits and signs
 * around them are taken off. A short list on purpose: with twelve characters at least, these are what people decorate.
 */
const words = `
  password passwort passe motdepasse monmotdepasse azerty azertyuiop azertyuiopqsdf qwerty qwertyuiop qwertyuiopasdf
  qwertyuiopasdfghjkl admin administrator administrateur root welcome bienvenue bonjour soleil doudou chouchou loulou
  coucou nicolas camille thomas julien maxime alexandre sebastien christophe marseille olympique parissaintgermain
  juventus liverpool chelsea barcelona realmadrid iloveyou jetaime jetaimefort amour monamour sunshine princess princesse
  football baseball basketball dragon monkey letmein letmeinplease master superman batman pokemon starwars shadow michael
  jennifer jordan hunter killer trustno trustnoone whatever computer ordinateur internet samsung facebook linkedin google
  changeme changemenow changezmoi secret topsecret default defaut guest invite invitation temporary temporaire testtest
  test motdepassetest passwordpassword adminadmin passwordadmin adminpassword welcomewelcome qazwsxedc qazwsxedcrfv
  zaqxswcde qwertyqwerty azertyazerty abcdef abcdefgh abcdefghijkl entreprise facture facturation comptabilite compta
  societe bureau acquit acquitacquit correcthorsebatterystaple
`

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean))
