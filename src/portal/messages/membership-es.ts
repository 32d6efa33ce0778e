// The membership directory in Spanish.
import { translate } from '../../contract/text.ts'
import { membershipEn } from './membership-en.ts'

export const membershipEs = translate(membershipEn, {
  directory: {
    title: 'Directorio de miembros',
    lead: 'Quién tiene qué id. de MPN. Las empresas que se inscriben inician sesión aquí y eligen su perfil.',
    profiles: 'Perfiles de organización',
    accounts: 'Cuentas de miembro',
    search: 'Buscar por id. de MPN o nombre',
    empty: 'Aún no hay perfiles de organización',
    emptyBody: 'Agregue uno o importe un archivo.',
    name: 'Nombre',
    global: 'Id. de MPN global',
    globalHelp: 'De la sede. Vacío: esta es la sede.',
    city: 'Ciudad',
    status: 'Estado',
    active: 'Activo',
    inactive: 'Inactivo',
    carriedBy: 'Usado por',
    add: 'Agregar perfil',
    edit: 'Cambiar el perfil {mpnId}',
    import: 'Importar',
    save: 'Guardar',
    saved: 'Guardado.',
    mpnBad: 'De 4 a 12 dígitos.',
    countryFixed: '{company} usa este id. de MPN: el país no cambia.',
    openProfile: 'Cambiar',
  },
  import: {
    title: 'Importar perfiles de organización',
    lead: 'Un archivo CSV, agregado o cambiado por id. de MPN: el archivo completo o nada.',
    sample: 'Columnas, con un ejemplo',
    file: 'Archivo',
    fileNeeded: 'Elija un archivo.',
    tooLarge: 'El archivo supera los 16 MB.',
    wrong:
      '{count, plural, one {# celda es incorrecta} other {# celdas son incorrectas}}; no se ha importado nada',
    done: '{rows} filas: {added} agregadas, {changed} cambiadas.',
  },
  accounts: {
    search: 'Buscar por nombre de usuario o id. de MPN global',
    empty: 'Aún no hay cuentas de miembro',
    emptyBody: 'Cree una para cada empresa que vaya a inscribirse.',
    fullName: 'Nombre del titular',
    email: 'Correo electrónico',
    emailBad: 'Escriba una dirección, como nombre@empresa.com.',
    nameHelp: 'De 3 a 100 letras minúsculas, dígitos y . _ - @',
    state: 'Estado',
    active: 'Activa',
    blocked: 'Bloqueada',
    noPassword: 'Aún sin contraseña',
    add: 'Crear cuenta',
    made: 'Cuenta {userName}',
    madeLead:
      'El vínculo establece la contraseña de la cuenta. Se ha enviado a {email} y sirve una vez.',
    link: 'Vínculo',
    newLink: 'Nuevo vínculo',
    block: 'Bloquear',
    unblock: 'Desbloquear',
    keep: 'Cancelar',
    blockTitle: '¿Bloquear {userName}?',
    blockBody:
      'Nadie podrá iniciar sesión con ella en el directorio de miembros hasta que se desbloquee.',
    newLinkTitle: '¿Crear un nuevo vínculo para {userName}?',
    newLinkBody:
      'Los vínculos anteriores dejan de funcionar. La contraseña sigue hasta que se use el nuevo.',
  },
  password: {
    title: 'Contraseña de su cuenta de miembro',
    lead: 'Para {company}. Escribirá el nombre de usuario y la contraseña cuando su empresa se inscriba.',
    done: 'La contraseña está establecida',
    doneBody:
      'Inicie sesión en el directorio de miembros con {userName} cuando su empresa se inscriba.',
  },
})
