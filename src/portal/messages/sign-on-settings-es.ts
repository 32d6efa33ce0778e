// The words of the settings of single sign-on in Spanish.
import { translate } from '../../contract/text.ts'
import { signOnSettingsEn } from './sign-on-settings-en.ts'

export const signOnSettingsEs = translate(signOnSettingsEn, {
  signOnPage: {
    title: 'Inicio de sesión único',
    lead: 'Su personal inicia sesión en su propio proveedor OpenID Connect.',
    atProvider: 'Para registrar en el proveedor',
    redirectUri: 'URI de redirección',
    signedOutUri: 'URI de regreso tras cerrar sesión',
    registerHint:
      'Registre ambas allí, exactamente así. A la segunda vuelve quien cierra sesión también en el proveedor.',
    settings: 'Configuración',
    provider: 'Proveedor',
    issuer: 'URL del emisor',
    issuerMeans:
      'Otro proveedor o cliente: pruébelo antes. Quien estaba vinculado en el proveedor anterior se vincula de nuevo, por una dirección verificada.',
    clientId: 'Id. de cliente',
    clientSecret: 'Secreto de cliente',
    secretHint: 'Vacío: se conserva el guardado. No se vuelve a mostrar.',
    scopes: 'Ámbitos',
    scopesHint: 'Separados por espacios. “openid” se pide siempre.',
    use: 'Uso',
    state: 'El inicio de sesión único está',
    off: 'desactivado',
    on: 'activado: puede usarse',
    required: 'obligatorio: contraseñas solo para administradores globales',
    offMeans:
      'Nadie inicia sesión en el proveedor. Quien no tiene aquí contraseña ni clave de acceso no puede entrar.',
    onMeans:
      'Los nombres de usuario de sus dominios demostrados pueden entrar por el proveedor. Quien lo administra puede entrar como cualquiera de sus personas.',
    requiredMeans:
      'Las contraseñas y claves de acceso de su personal ya no abren nada. Las de los administradores globales sí, con un segundo factor, por si falla el proveedor.',
    people: 'Personas y roles',
    createsPeople: 'Agregar personas en su primer inicio de sesión',
    createsPeopleMeans:
      'Quien el proveedor deje entrar con una dirección de un dominio demostrado se convierte aquí en usuario, sin que nadie de aquí lo apruebe. Si no, solo pueden entrar las personas que usted agregó.',
    roleClaim: 'Notificación con grupos o roles',
    roleClaimMeans:
      'Entonces el proveedor da los roles en cada inicio de sesión: los que se dieron aquí se reemplazan, y quien administra los grupos allí decide los permisos de aquí. Vacío: los roles se dan aquí.',
    roleMap: 'Roles por grupo',
    roleMapHint:
      'Se da como mucho un rol de cada tipo: cuenta la primera fila que coincide. Quien no está en ningún grupo no tiene rol.',
    mapValue: 'Valor en la notificación',
    mapRole: 'Rol',
    mapValueOf: 'Valor en la notificación, fila {number}',
    mapRoleOf: 'Rol, fila {number}',
    addMapping: 'Agregar una fila',
    removeMapping: 'Quitar la fila {number}',
    mapNeeded: 'Escriba un valor en cada fila, o quite la fila.',
    claimNeeded: 'Escriba la notificación, o quite las filas de abajo.',
    adminMeans:
      'Quien sea puesto en el grupo “{value}” en el proveedor se convierte aquí en administrador global.',
    trust: 'Qué se le confía al proveedor',
    provesTwice: 'Siempre pide un segundo factor',
    provesTwiceMeans:
      'A quien viene del proveedor no se le pide aquí un segundo factor. Correcto solo si de verdad lo pide a todos.',
    strongAcr: '“acr” que equivale a un segundo factor',
    strongAcrMeans:
      'A quien viene con exactamente este “acr” no se le pide aquí un segundo factor. “mfa” en “amr” cuenta en todo caso.',
    vouchesForEmail: 'Confiar en direcciones que no declara verificadas',
    vouchesForEmailMeans:
      'Se confía en direcciones que el proveedor no declara verificadas: si allí cada uno puede elegir la suya, alguien puede quedarse aquí con el usuario de esa dirección, en el primer inicio de sesión.',
    save: 'Guardar',
    saved: 'El inicio de sesión único se ha guardado.',
    confirmTitle: '¿Guardar el inicio de sesión único?',
    confirmLead: 'Esto cambia quién puede entrar, o con qué permisos:',
    keep: 'No cambiar',
    test: 'Prueba',
    testHint:
      'Abre la página de inicio de sesión del proveedor. No vincula ni inicia sesión de nadie. Antes de activar el inicio de sesión único, una prueba tiene que haber funcionado.',
    testGo: 'Probar inicio de sesión',
    tried: 'La última prueba funcionó.',
    triedOld: 'El proveedor cambió desde la última prueba. Pruébelo de nuevo.',
    failed: 'La última prueba falló: {reason}',
    lastFailure: 'El último inicio de sesión fallido: {reason}',
    subject: 'Cuenta en el proveedor',
    address: 'Dirección de correo',
    verified: '{address}, verificada',
    notVerified: '{address}, sin verificar',
    notSaid: 'No lo dice',
    secondFactor: 'Segundo factor',
    asked: 'Lo pide el proveedor',
    notAsked: 'No lo pide: se pide uno aquí',
    saysWhen: 'Dice cuándo se inició sesión',
    yes: 'Sí',
    saysWhenNo:
      'No: quien no tiene contraseña aquí no puede confirmar que es quien dice. Haga que el proveedor envíe “auth_time”.',
    endsSessions: 'Cierre de sesión en el proveedor',
    no: 'No',
    roles: 'Roles por grupo',
    domains: 'Dominios',
    domainsHint: 'Solo los nombres de usuario de dominios demostrados se llevan al proveedor.',
    domain: 'Dominio',
    addDomain: 'Agregar dominio',
    prove: 'Comprobar el registro',
    removeDomain: 'Quitar {domain}',
    pending: 'Ponga este registro TXT en {domain}:',
    proved: '{domain} está demostrado.',
    withdrawn:
      'Ya no se encontró el registro de {domain}. Sus nombres de usuario no se llevan al proveedor. Vuelva a poner el registro y compruébelo, o quite el dominio:',
    removeDomainTitle: '¿Quitar {domain}?',
    removeDomainBody:
      'Los nombres de usuario de {domain} ya no se llevan al proveedor, y no se vincula a nadie nuevo por una dirección de este dominio.',
    removeDomainStays:
      'Quien ya está vinculado sigue vinculado. Para volver a tener el dominio hay que demostrarlo de nuevo.',
    domainRemoved: '{domain} se ha quitado.',
    links: 'Personas vinculadas',
    linksHint: 'Quién ha iniciado sesión en el proveedor, y con qué cuenta de allí.',
    noLinks: 'Todavía no hay nadie vinculado',
    noLinksBody:
      'Las personas se vinculan en su primer inicio de sesión, por una dirección verificada de un dominio demostrado.',
    person: 'Persona',
    account: 'Cuenta en el proveedor',
    lastUsed: 'Último uso',
    removeLink: 'Quitar el vínculo',
    removeLinkTitle: '¿Quitar el vínculo de {name}?',
    removeLinkBody:
      'En el próximo inicio de sesión la persona se vincula de nuevo, por una dirección verificada de un dominio demostrado. Puede ser entonces otra cuenta del proveedor.',
    removeLinkSessions:
      'Las sesiones abiertas siguen abiertas. Para cerrarlas, cierre la sesión de la persona en Administración de usuarios.',
    linkRemoved: 'El vínculo de {name} se ha quitado.',
    remove: 'Quitar el inicio de sesión único',
    removeHint: 'Olvida el proveedor con su secreto y quién está vinculado. Los dominios quedan.',
    removeTitle: '¿Quitar el inicio de sesión único?',
    removeBody: 'Se olvidan el proveedor, su secreto, los roles por grupo y todos los vínculos.',
    removeLocks: 'Quien no tiene aquí contraseña ni clave de acceso ya no puede entrar.',
    removed: 'El inicio de sesión único se ha quitado.',
    withdrawnHome: 'Ya no se encontró su registro DNS.',
    withdrawnHomeTitle: 'El inicio de sesión único ya no funciona para {domain}',
  },
})
