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
  factorReset: {
    subjectAsked: 'Se ha pedido restablecer el segundo factor de {user}',
    askedPerson:
      '{asker} ha pedido que se quiten todos los segundos factores de su cuenta {userName}. Todavía no ha cambiado nada.',
    due: 'Surte efecto el {due}, o antes si un segundo administrador lo confirma.',
    stop: 'Si usted no lo ha pedido, deténgalo: inicie sesión como siempre, con su segundo factor, abra Configuración de la cuenta > Seguridad y elija Detener el restablecimiento. Después avise a un administrador global de su empresa. Este mensaje no lleva ningún vínculo a propósito.',
    asked: '{asker} ha pedido que se quiten todos los segundos factores de {user} ({userName}).',
    withdraw:
      'Si no es correcto, retírelo en Configuración de la cuenta > Administración de usuarios > {user}.',
    subjectEnded: 'El restablecimiento del segundo factor de {user} se ha cancelado',
    withdrawn:
      '{by} ha retirado el restablecimiento que {asker} había pedido. Los segundos factores se conservan.',
    stopped:
      '{user} ha iniciado sesión y ha detenido el restablecimiento que {asker} había pedido. Los segundos factores se conservan. Averigüe quién lo pidió y por qué.',
    lapsed:
      'El restablecimiento que {asker} había pedido no ha surtido efecto, porque al vencer el plazo ya no estaba permitido. Los segundos factores se conservan.',
    subjectDone: 'Se ha restablecido el segundo factor de {user}',
    done: 'Se han quitado todos los segundos factores de {user} ({userName}), como {asker} había pedido. La cuenta configura uno nuevo en el próximo inicio de sesión.',
    confirmed: '{by} lo ha confirmado.',
  },
  domainWithdrawn: {
    subject: 'El inicio de sesión único ya no funciona para {domain}',
    text: 'Ya no se encontró el registro DNS con el que {company} había demostrado que {domain} es suyo.',
    effect:
      'Por eso los nombres de usuario de {domain} ya no se llevan a su proveedor de inicio de sesión, y no se vincula a nadie por una dirección de este dominio. Quien tiene contraseña puede entrar con ella, salvo que el inicio de sesión único sea obligatorio.',
    next: 'Si el dominio sigue siendo suyo, vuelva a poner el registro y compruébelo en Configuración de la cuenta > Inicio de sesión único. Si no, quite allí el dominio.',
  },
})
