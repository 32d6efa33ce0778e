// What people are told by mail of their own account, in Spanish.
import { translate } from '../text.ts'
import { userMailsEn } from './user-mails-en.ts'

export const userMailsEs = translate(userMailsEn, {
  passwordLink: {
    subject: 'Su cuenta en {company}',
    text: '{by} le ha agregado a {company} en el Centro de partners. Su nombre de usuario es {userName}.',
    subjectReset: 'Establezca una nueva contraseña para {company}',
    textReset:
      '{by} ha restablecido su contraseña en {company}. La anterior ya no sirve. Su nombre de usuario es {userName}.',
    link: 'Establezca su contraseña aquí en un plazo de {hours} horas; el vínculo sirve una sola vez: {link}',
    unexpected: 'Si no esperaba este mensaje, hable con un administrador global de su empresa.',
  },
  passwordKnown: {
    subject: 'Su cuenta en {company}',
    text: '{by} le ha agregado a {company} en el Centro de partners el {at}, con el nombre de usuario {userName}.',
    subjectReset: 'Se ha restablecido su contraseña en {company}',
    textReset:
      '{by} ha restablecido la contraseña de su cuenta {userName} en {company} el {at}. La anterior ya no sirve.',
    known:
      '{by} ha visto la contraseña temporal y se la entregará. Un administrador conoce esa contraseña hasta que usted la cambie, así que inicie sesión pronto y establezca la suya.',
  },
  rolesChanged: {
    subject: 'Sus roles en {company} han cambiado',
    text: '{by} ha cambiado lo que usted puede hacer en {company}.',
    roles: 'Sus roles ahora: {roles}.',
    none: 'Ahora no tiene ningún rol: puede iniciar sesión y ver solo su propia cuenta.',
  },
  globalAdmin: {
    subject: '{user} es ahora administrador global de {company}',
    text: '{by} ha nombrado a {user} administrador global de {company}. Un administrador global puede hacerlo todo, también con los usuarios y los demás administradores.',
    takeBack:
      'Si no es correcto, vuelva a cambiar el rol en Configuración de la cuenta > Administración de usuarios.',
  },
  emailChanged: {
    subject: 'Su dirección de correo en {company} ha cambiado',
    text: '{by} ha cambiado la dirección de correo de su cuenta {userName} en {company} el {at}. Los mensajes llegan ahora a la nueva dirección.',
  },
})
