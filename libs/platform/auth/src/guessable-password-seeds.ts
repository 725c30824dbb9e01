/**
 * Words that people use as passwords, alone or with a few digits and signs: the well-known heads of published
 * frequency lists, keyboard rows, and words of business, seasons, months, names and sports in several languages.
 */
const words = `
password passw0rd passwort passwd pass passphrase motdepasse contrasena contrasenya senha parola haslo heslo wachtwoord losenord salasana sifre
secret secreto geheim geheimnis private privat access accesso zugang login logon signin welcome welcom willkommen bienvenue bienvenido benvenuto
admin administrator administrador administrateur root superuser sysadmin system operator manager support service helpdesk guest user username
default changeme change changeit letmein openup opensesame trustno1 iloveyou iloveu loveyou lovely lover love liebe amour amore teamo tequiero
qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdfgh asdfghjkl asdf asdfasdf zxcvbn zxcvbnm yxcvbnm qazwsx qazwsxedc wsxedc zaqwsx zaq12wsx
qweasd qweasdzxc qwe asd zxc qwer asdfg zxcv poiuytrewq lkjhgfdsa mnbvcxz 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc q1w2e3 q1w2e3r4 q1w2e3r4t5 qwe123 asd123 zxc123
123qwe 123abc abc123 abcd1234 abc abcd abcde abcdef abcdefg abcdefgh abcdefghi a1b2c3 a1b2c3d4 aa123456 a123456 a12345678 test test123 testing tester temp temporary demo
monkey dragon master shadow sunshine princess prince king queen superman batman spiderman ironman wonderwoman pokemon pikachu starwars skywalker matrix
football soccer fussball futbol calcio baseball basketball hockey tennis golf rugby cricket liverpool arsenal chelsea manchester barcelona madrid realmadrid juventus bayern milan inter
michael jordan jennifer jessica ashley daniel andrew joshua matthew robert thomas charlie george jackson jacob william james john david richard joseph christopher
alexander maria anna laura sophia emma julia sarah lisa nicole michelle amanda melissa stephanie samantha natasha andrea sandra sabine monika stefan peter martin markus
hannah charlotte olivia isabella patrick kevin brian justin brandon tyler austin dallas maggie buster hunter harley ginger pepper cookie tigger bailey max buddy rocky lucky
angel angela angels heaven jesus christ faith grace blessed freedom liberty peace hope happy smile smiley flower butterfly rainbow star stars sunny
computer internet laptop windows microsoft google apple samsung facebook twitter instagram linkedin amazon oracle cisco android iphone linux ubuntu debian server network database
office company business corporate enterprise finance accounting account invoice payment purchase procurement supplier vendor budget buyer approver sales marketing project nexus
money dollar euro bank banker cash gold silver diamond platinum rich million lottery winner
summer winter spring autumn sommer herbst fruehling ete hiver printemps automne verano invierno primavera otono estate inverno
january february march april may june july august september october november december januar februar maerz mai juni juli oktober dezember
monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
london paris berlin munich muenchen hamburg vienna wien zurich madrid rome roma lisbon amsterdam brussels warsaw prague newyork chicago boston texas california florida
germany deutschland england france espana italia america canada mexico brasil australia europe russia china japan
hello hallo bonjour hola ciao goodbye please thankyou danke merci gracias whatever nothing something forever together always never
killer ninja warrior samurai wizard hacker phantom ghost thunder lightning storm phoenix falcon eagle tiger lion panther wolf bear shark dolphin horse mustang
mercedes porsche ferrari corvette camaro bmw audi toyota honda yamaha harleydavidson chevy ford jeep
coffee chocolate cheese banana orange apple cherry strawberry blueberry pepperoni pizza whiskey vodka beer wine cocacola pepsi
purple yellow green blue red black white pink silver orange blackcat redsox yankees lakers cowboys steelers eagles packers broncos
guitar music metal metallica nirvana beatles slipknot eminem rocknroll piano drummer dancer
fuckyou fuckoff fuck asshole bitch bullshit sexy pussy hottie babygirl baby babyboy honey sweet sweety sweetheart darling cutie
mother father mommy daddy mama papa brother sister family familie familia friend friends bestfriend
internet access1 success power energy champion number1 numberone first second third
correcthorsebatterystaple nopassword mypassword yourpassword thepassword newpassword oldpassword password1password onetwothree
`
export const COMMON_WORDS: readonly string[] = [...new Set(words.split(/\s+/).filter((word) => word !== ''))]

/** What people add to a word so that it passes composition rules. */
export const COMMON_ENDINGS: readonly string[] = [
  ...[
    '',
    '1',
    '2',
    '3',
    '5',
    '7',
    '9',
    '01',
    '10',
    '11',
    '12',
    '13',
    '21',
    '22',
    '23',
    '69',
    '77',
    '88',
    '99',
    '007',
    '100',
    '111',
    '123',
    '321',
    '666',
    '777',
    '1234',
    '4321',
    '12345',
    '123456',
    '1234567',
    '12345678',
    '123456789',
  ],
  ...[
    '!',
    '!!',
    '?',
    '.',
    '@',
    '#',
    '$',
    '*',
    '1!',
    '1?',
    '1.',
    '12!',
    '123!',
    '123.',
    '123@',
    '123#',
    '123$',
    '1234!',
    '12345!',
    '!1',
    '!12',
    '!123',
    '@1',
    '@12',
    '@123',
    '@1234',
    '#1',
    '#123',
    '_1',
    '_123',
    '-1',
    '-123',
  ],
  ...Array.from({ length: 2035 - 1960 }, (_, index) => String(1960 + index)),
  ...Array.from({ length: 2035 - 2015 }, (_, index) => [
    `${String(2015 + index)}!`,
    `@${String(2015 + index)}`,
    `#${String(2015 + index)}`,
    String(15 + index),
  ]).flat(),
]

/** Walks over keyboards, in both directions. */
export const KEYBOARD_ROWS: readonly string[] = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qweasdzxc',
  'zaqxswcdevfrbgtnhymju',
  '147258369',
  '159357',
  '789456123',
  '741852963',
]
