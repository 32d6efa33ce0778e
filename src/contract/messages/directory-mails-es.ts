// Mails of the provider directory, in Spanish.
import { translate } from '../text.ts'
import { directoryMailsEn } from './directory-mails-en.ts'

export const directoryMailsEs = translate(directoryMailsEn, {
  contact: {
    subject: 'Un mensaje desde el directorio de proveedores',
    text: 'Alguien ha escrito a {provider} en la página pública del directorio de proveedores.',
    from: 'Nombre: {name}\nEmpresa: {company}\nCorreo electrónico: {email}',
    unproven:
      'Nadie ha comprobado quién lo ha escrito: el nombre, la empresa y la dirección son los que se escribieron.',
    next: 'Responda a la dirección de arriba. Para vender juntos, envíe una solicitud de asociación desde el Centro de partners: nada queda vinculado hasta que la otra empresa la acepte.',
  },
  approved: {
    subject: 'Su ficha en el directorio de proveedores ha cambiado',
    text: 'El operador del programa ha aprobado el cambio que pidió su empresa. El directorio ya lo muestra.',
    next: 'Vea la ficha en Configuración de la cuenta > Ficha del directorio de proveedores.',
  },
  declined: {
    subject: 'Su ficha en el directorio de proveedores se queda como está',
    text: 'El operador del programa ha rechazado el cambio que pidió su empresa, por este motivo:',
    next: 'Puede volver a pedirlo en Configuración de la cuenta > Ficha del directorio de proveedores.',
  },
})
