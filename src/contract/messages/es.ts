// Spanish. Form of address: usted.
import { translate } from '../text.ts'
import { en } from './en.ts'
import { namesEs } from './names-es.ts'

export const es = translate(en, {
  ...namesEs,
  refusals: {
    sign_in_first:
      'No ha iniciado sesión o la sesión ha terminado. Inicie sesión e inténtelo de nuevo.',
    wrong_credentials:
      'El nombre de usuario o la contraseña no son correctos. Compruebe ambos o pida una contraseña nueva a un administrador de su empresa.',
    role_lacks_rights: 'Su rol no lo permite. Consulte a un administrador global de su empresa.',
    not_for_this_organization:
      'Esto no está disponible para empresas de su tipo. Inicie sesión con la cuenta de una empresa que pueda hacerlo.',
    password_change_first: 'Su contraseña es temporal. Primero establezca una nueva.',
    second_factor_first: 'Falta el segundo factor. Escriba un código o use su clave de acceso.',
    second_factor_setup_first: 'Su empresa exige un segundo factor. Primero configure uno.',
    prove_again_first:
      'Esto exige una prueba reciente de que es usted. Confirme con su contraseña o con el segundo factor y vuelva a intentarlo.',
    wrong_code:
      'El código es incorrecto o ya se ha usado. Escriba el siguiente que muestre la aplicación, o un código de recuperación.',
    too_many_codes:
      'Demasiados intentos incorrectos: esta sesión ha terminado. Inicie sesión de nuevo.',
    wrong_passkey:
      'No se ha podido verificar la clave de acceso. Inténtelo de nuevo o inicie sesión de otra manera.',
    passkey_known: 'Esta clave de acceso ya está registrada.',
    too_many_passkeys:
      'Ya hay tantas claves de acceso como puede tener una persona. Quite una primero.',
    last_second_factor:
      'Las personas de su empresa necesitan un segundo factor, y este es el último que tiene. Añada otro primero.',
    no_new_app: 'No se está configurando ninguna aplicación de autenticación. Empiece de nuevo.',
    cross_site:
      'La solicitud procedía de otro sitio web y no se ha ejecutado. Repita la operación desde el portal.',
    not_found: 'Aquí no hay nada que pueda ver. Compruebe la dirección o el identificador.',
    bad_input: 'Falta algún dato o no es válido. Corríjalo e inténtelo de nuevo.',
    stale_etag:
      'Otra persona ha cambiado estos datos mientras tanto. Vuelva a cargarlos y repita el cambio.',
    request_id_reused:
      'Este identificador de solicitud ya se ha usado con otros datos. Use uno nuevo para una solicitud nueva.',
    request_in_flight:
      'La misma solicitud todavía se está ejecutando. Espere unos segundos e inténtelo de nuevo.',
    continuation_token_invalid:
      'Esta página de la lista ya no se puede leer. Empiece la lista de nuevo.',
    organization_suspended:
      'Su empresa está suspendida, por lo que esto no es posible. Póngase en contacto con el operador del programa.',
    password_too_short: 'La contraseña es demasiado corta. Use al menos 15 caracteres.',
    password_too_long: 'La contraseña es demasiado larga. Use como máximo 128 caracteres.',
    password_has_name:
      'La contraseña consiste sobre todo en el nombre de la persona, de la empresa o del producto. Elija una que otros no puedan adivinar.',
    password_common:
      'Esta contraseña es común, o una palabra común con signos añadidos. Elija una que nadie más elegiría, como una frase.',
    password_under_8: 'La contraseña es demasiado corta. Use al menos 8 caracteres.',
    password_unchanged: 'La contraseña nueva es igual que la anterior. Elija una distinta.',
    link_used: 'Este vínculo ya se ha usado. Inicie sesión o pida un vínculo nuevo.',
    link_expired: 'Este vínculo ha caducado. Pida uno nuevo a la persona que se lo envió.',
    user_name_taken: 'Este nombre de usuario ya está en uso. Elija otro.',
    domain_taken:
      'Este dominio ya pertenece a una empresa del programa. Compruebe cómo está escrito o pregunte a un Administrador global de esa empresa o al operador del programa.',
    mpn_id_taken: 'Este id. de MPN ya pertenece a una empresa del programa. Compruebe el número.',
    country_not_in_program: 'El programa no está disponible en este país. Elija otro país.',
    not_a_draft:
      'La solicitud ya se ha enviado, por lo que su texto ya no se puede cambiar. Revóquela y prepare un borrador nuevo.',
    link_missing_in_text:
      'Falta el vínculo personal en el texto. Vuelva a ponerlo; sin él nadie puede aceptar.',
    request_revoked:
      'El proveedor indirecto ha retirado esta solicitud. Pida una nueva al proveedor.',
    request_expired: 'Esta solicitud ha caducado. Pida un vínculo nuevo al proveedor indirecto.',
    already_answered: 'Esta solicitud ya se ha respondido. No es necesario hacer nada más.',
    request_for_another_company:
      'Este vínculo no está destinado a su empresa. Inicie sesión con la cuenta de la empresa que lo recibió.',
    own_company: 'Una empresa no puede ser partner de sí misma. Envíe el vínculo a un revendedor.',
    other_region:
      'Las dos empresas están en regiones o nubes distintas, por lo que no pueden asociarse. Busque un proveedor de su región.',
    not_a_reseller:
      'Su empresa no está inscrita como revendedor indirecto. Inscríbala antes de aceptar.',
    already_partners: 'Las dos empresas ya están asociadas. No es necesario hacer nada más.',
    acknowledge_first:
      'Marque la casilla para confirmar que entiende lo que autoriza e inténtelo de nuevo.',
    no_tenant_admin:
      'Su empresa no tiene acceso de administrador al inquilino de este revendedor. Pídalo al administrador global del revendedor.',
    admin_password_is_theirs:
      'Solo los administradores de la propia empresa pueden restablecer la contraseña de un administrador. Consulte a uno de ellos.',
    already_ended: 'Esta asociación ya ha terminado. No es necesario hacer nada más.',
    job_not_dead:
      'Este trabajo no se ha abandonado, por lo que no se puede reanudar. Se ejecutará por sí solo.',
    catalog_rows_wrong:
      'El archivo no se ha importado: algunas filas son incorrectas y no se ha cambiado nada. Corrija las filas indicadas y vuelva a importar el archivo.',
    not_csv:
      'Este no es un archivo CSV con fila de encabezado. Guárdelo como CSV, con comas o puntos y coma, e inténtelo de nuevo.',
    not_sold_in_country:
      'Su empresa no puede vender en este país: está fuera de su región. Elija otro país.',
    no_partnership:
      'Su empresa no tiene una asociación activa con este revendedor. Envíele primero una solicitud de asociación.',
    no_delegated_admin:
      'Su empresa no tiene administración delegada para este cliente, o esta ha terminado. Pida a un administrador global del cliente que lo haga.',
    registration_number_missing:
      'Una empresa de este país debe indicar su número de registro. Escríbalo e inténtelo de nuevo.',
    registration_number_wrong:
      'El número de registro no es válido. Use de 4 a 40 letras y dígitos; entre ellos puede haber espacios, puntos, barras y guiones.',
    phone_number_missing:
      'Una dirección de este país necesita un número de teléfono. Escríbalo e inténtelo de nuevo.',
    state_missing:
      'Una dirección de este país necesita un estado o una provincia. Escríbalo e inténtelo de nuevo.',
    postal_code_wrong:
      'El código postal no tiene el formato que se usa en este país. Compruébelo e inténtelo de nuevo.',
    customer_not_found:
      'No hay ningún cliente con ese identificador que pueda ver. Compruebe el identificador.',
    no_commerce_relationship:
      'Su empresa no vende a este cliente, por lo que no puede hacer pedidos para él ni cambiar lo que aumenta su factura. Consulte a la empresa que le vende.',
    offer_not_available:
      'Esta oferta no se vende en el país del cliente o ha dejado de venderse. Elija otra oferta.',
    needs_admin_agent:
      'Las ofertas con licencias de tipo Office requieren el rol Agente de administración. Consulte a un agente de administración de su empresa.',
    quantity_outside_offer:
      'La oferta no permite esta cantidad. Elija una entre su mínimo y su máximo.',
    billing_cycle_not_offered:
      'La oferta no tiene este ciclo de facturación. Elija uno de los que tiene.',
    add_on_needs_base:
      'Un complemento se compra para una suscripción activa a la que pertenece. Elija esa suscripción o pídala primero.',
    not_an_add_on:
      'Esta oferta no es un complemento, por lo que no se puede comprar para otra suscripción. Pídala por separado.',
    offer_limit_reached:
      'El cliente no puede tener otra suscripción de esta oferta: se ha alcanzado el límite. Cambie la que tiene o elija otra oferta.',
    own_mpn_id:
      'El id. de MPN del propio proveedor no puede recibir el incentivo del revendedor. Escriba el id. de MPN de un revendedor o deje el campo vacío.',
    not_our_reseller:
      'Este id. de MPN no pertenece a un revendedor indirecto activo de su empresa. Compruebe el número o envíe al revendedor una solicitud de asociación.',
    mpn_id_not_found:
      'No hay ninguna empresa en el programa con este id. de MPN. Compruebe el número.',
    billing_cycle_by_order:
      'El ciclo de facturación no se puede cambiar en la suscripción. Cámbielo en el pedido.',
    suspended_quantity:
      'La cantidad de una suscripción suspendida no se puede cambiar. Active primero la suscripción.',
    not_auto_renewable: 'Esta oferta no se puede renovar automáticamente. No active esa opción.',
    order_not_found:
      'No hay ningún pedido con ese identificador que pueda ver. Compruebe el identificador.',
    subscription_not_found:
      'No hay ninguna suscripción con ese identificador que pueda ver. Compruebe el identificador.',
    user_not_found:
      'No hay ningún usuario con ese identificador que pueda ver. Compruebe el identificador.',
    parent_inactive:
      'La suscripción de base de este complemento está suspendida. Active primero la suscripción de base.',
    not_a_support_contact:
      'Esta empresa no puede ser el contacto de soporte técnico. Elija el vendedor o un revendedor con administración delegada para este cliente.',
    foreign_user_name:
      'El nombre de usuario debe terminar en el dominio del cliente. Corrija lo que sigue a la @.',
    nothing_ordered: 'El pedido está vacío. Agregue al menos una línea.',
    draft_incomplete:
      'Todavía faltan datos del cliente nuevo. Complete los pasos anteriores y vuelva a enviar.',
    email_taken:
      'Otro usuario de esta empresa ya tiene esta dirección de correo electrónico. Use otra.',
    application_by_token:
      'Solo una persona que ha iniciado sesión registra aplicaciones, cambia sus roles y crea secretos. Hágalo en el portal, en Configuración de la cuenta > Claves de API.',
    role_of_another_kind:
      'Uno de estos roles no existe en empresas como la suya. Elija entre los roles de su empresa.',
    role_not_held:
      'Solo puede dar a una aplicación los roles que usted mismo tiene. Pídalo a un administrador global de su empresa.',
    public_application:
      'Una aplicación pública no tiene roles ni secretos: actúa por la persona que inicia sesión. Registre una aplicación confidencial.',
    redirect_uri_wrong:
      'Una dirección de redirección empieza por https://, o por http:// en el propio equipo (localhost), y no tiene parte con #. Corríjala e inténtelo de nuevo.',
    application_idle:
      'Una aplicación necesita al menos un rol o una dirección de redirección. Agregue uno e inténtelo de nuevo.',
    two_secrets_already: 'La aplicación ya tiene dos secretos. Finalice antes uno de ellos.',
    application_revoked: 'La aplicación se revocó. Registre una nueva.',
    application_limit_reached:
      'Su empresa ya tiene 100 aplicaciones. Revoque las que ya no se usan.',
    application_unknown:
      'Su empresa no tiene esa aplicación, o se revocó. Inicie sesión con una cuenta de la empresa que la registró o empiece de nuevo en la aplicación.',
    authorization_request_wrong:
      'La solicitud de la aplicación no es válida, así que no se ha permitido nada. Vuelva a la aplicación y empiece de nuevo.',
    last_global_admin:
      'Su empresa se quedaría sin ningún administrador global que pueda iniciar sesión con una contraseña. Nombre antes administrador global a otra persona que tenga contraseña.',
    global_admins_only:
      'Solo un administrador global puede nombrar a otro administrador global o cambiar la cuenta de uno. Hable con un administrador global de su empresa.',
    own_roles:
      'No puede darse a sí mismo otro rol. Hable con un administrador global de su empresa.',
    own_account:
      'No puede hacer esto con su propia cuenta. Hable con otro administrador de su empresa; su propia contraseña está en Configuración de la cuenta.',
    role_above_application:
      'Una aplicación que no es administrador global no puede dar un rol que ella misma no tiene.',
    role_choice_missing:
      'Falta elegir un tipo de rol. Elija un rol o la opción que dice que no hay ninguno.',
    user_removed: 'Este usuario ha sido quitado. Restaure primero la cuenta.',
    user_not_removed: 'Este usuario no ha sido quitado, así que no hay nada que restaurar.',
    user_name_wrong:
      'Esto no puede ser un nombre de usuario. Use letras, cifras y . _ - + @, sin espacios.',
    people_only: 'Debe hacerlo una persona: una aplicación no puede.',
    no_second_factor: 'Esta persona no tiene un segundo factor que se pueda restablecer.',
    reset_waiting:
      'Ya se ha pedido restablecer el segundo factor de esta persona. Confírmelo, retírelo o espere a que venza el plazo.',
    no_reset_waiting:
      'No hay ningún restablecimiento de este segundo factor en espera: se ha llevado a cabo, se ha detenido o se ha retirado. Vuelva a cargar la página.',
    own_reset:
      'Usted mismo pidió este restablecimiento. Otro administrador debe confirmarlo, o surte efecto por sí solo al vencer el plazo.',
    asker_lost_rights:
      'Quien pidió este restablecimiento ya no puede hacerlo. Retírelo y pida uno nuevo.',
    user_not_active:
      'Esta cuenta está bloqueada. Desbloquéela primero: la persona debe poder detener el restablecimiento.',
    sign_on_required:
      'Su empresa inicia sesión con el inicio de sesión único. Elija “Usar inicio de sesión único”.',
    sign_on_issuer_wrong:
      'Esta no puede ser la dirección de un proveedor. Es una URL https en una dirección pública, sin consulta.',
    sign_on_provider_failed:
      'El proveedor de inicio de sesión no responde como debería. Compruebe su dirección e inténtelo de nuevo.',
    sign_on_not_ready:
      'Antes de activar el inicio de sesión único, demuestre un dominio y complete una prueba. Para cambiar de proveedor, desactívelo primero.',
    sign_on_not_set_up:
      'Aún no hay un proveedor de inicio de sesión. Introdúzcalo y guárdelo primero.',
    domain_is_free_mail:
      'Cualquiera obtiene una dirección en este dominio; ninguna empresa puede demostrarlo.',
    domain_proved_elsewhere: 'Otra empresa ha demostrado este dominio. Primero debe dejarlo.',
    domain_record_missing:
      'No se encontró el registro TXT. Los registros nuevos pueden tardar horas: inténtelo más tarde.',
    sign_on_needs_domain:
      'Es el último dominio demostrado. Desactive el inicio de sesión único antes de quitarlo.',
    sign_on_off:
      'No hay inicio de sesión único para este nombre de usuario. Inicie sesión con su contraseña.',
    sign_on_lost:
      'Este inicio de sesión ha caducado, ya se usó o se empezó en otro navegador. Empiece de nuevo.',
    sign_on_answer_wrong:
      'No se pudo aceptar la respuesta del proveedor de su empresa. Empiece de nuevo; si se repite, consulte a un administrador global.',
    sign_on_email_unverified:
      'El proveedor de su empresa no confirma su correo electrónico, así que no sabemos quién es aquí. Consulte a un administrador global.',
    sign_on_foreign_email:
      'Su correo no pertenece a un dominio que su empresa haya demostrado. Consulte a un administrador global.',
    sign_on_no_person:
      'Nadie aquí tiene su correo electrónico. Pida a su empresa que le agregue como usuario.',
    sign_on_other_link:
      'Su usuario está vinculado a otra cuenta del proveedor. Un administrador global puede quitar ese vínculo.',
    sign_on_blocked:
      'Su usuario está bloqueado o eliminado. Consulte a un administrador de su empresa.',
    sign_on_declined: 'El inicio de sesión con el proveedor de su empresa no se completó.',
    sign_on_not_fresh:
      'El proveedor de su empresa no dijo que usted acabe de iniciar sesión de nuevo, así que no se permitió la acción. Avise a su administrador: el proveedor debe enviar “auth_time”.',
    email_is_free_mail:
      'Cualquiera obtiene una dirección en este proveedor de correo. Use una dirección del dominio propio de la empresa.',
    membership_sign_in_wrong:
      'El nombre de usuario o la contraseña del directorio de miembros no es correcto. Compruebe ambos o pida una contraseña nueva al operador del programa.',
    profile_missing:
      'No hay ningún perfil de organización con id. de MPN vinculado. Inicie sesión en el directorio de miembros y elija uno.',
    profile_inactive:
      'Este perfil de organización no está activo, así que su id. de MPN no se puede vincular. Elija otro o pregunte al operador del programa.',
    profile_other_country:
      'Este perfil de organización pertenece a otro país o región que su cuenta. Elija uno del país de su cuenta.',
    enrolment_incomplete:
      'Todavía falta algo necesario para la inscripción. Complétela e inscríbase de nuevo.',
    enrolment_under_way:
      'La inscripción se ha enviado y se está comprobando. Espere al operador o retírela mientras el contacto principal no haya confirmado.',
    enrolment_not_awaiting:
      'La inscripción no está esperando la confirmación del contacto principal. Cargue la página de nuevo.',
    already_enrolled:
      'Este id. de MPN o esta identidad legal ya está inscrita. Compruebe ambos; si son suyos, pregunte al operador del programa.',
    already_in_program: 'Su empresa ya está en el programa. No hace falta nada más.',
    customer_of_a_partner:
      'Su empresa es cliente de un partner del programa, así que esta cuenta no se puede inscribir. Cree otra cuenta para ella o pregunte al operador del programa.',
    membership_directory_silent:
      'El directorio de miembros no responde. No se ha cambiado nada; inténtelo de nuevo en unos minutos.',
    membership_kept_elsewhere:
      'El directorio de miembros se lleva fuera de esta instalación. Haga el cambio allí.',
    mpn_profile_taken:
      'Ya existe un perfil de organización con este id. de MPN. Ábralo y cámbielo.',
    mpn_profile_carried:
      'Un partner del programa usa este id. de MPN; por eso no se puede cambiar el país.',
    mpn_profile_unknown:
      'El directorio de miembros no tiene ningún perfil con este id. de MPN. Compruebe el número.',
    mpn_profile_of_partner:
      'Este id. de MPN es de una ubicación que un partner agregó a su propia empresa, así que ninguna otra empresa puede usarlo. Compruebe el número.',
    mpn_profile_inactive:
      'El perfil de organización con este id. de MPN está inactivo. Actívelo primero o indique otro número.',
    mpn_profile_other_country:
      'El perfil de organización con este id. de MPN pertenece a otro país o región que la empresa. Una empresa y su id. de MPN están en el mismo país.',
    cloud_other_country:
      'Esta nube no está disponible para empresas de este país. Elija la nube pública.',
    mpn_global_unknown:
      'El directorio de miembros no tiene ninguna sede con este id. de MPN global. Agregue antes ese perfil.',
    membership_rows_wrong:
      'El archivo tiene celdas incorrectas, así que no se ha importado nada. Corríjalas y envíe de nuevo el archivo completo.',
    membership_name_taken:
      'Ya existe una cuenta de miembro con este nombre de usuario. Elija otro.',
    mpn_organization_unknown: 'No se ha encontrado ninguna organización con este id. de MPN.',
    own_agreement_missing:
      'Su empresa no ha firmado el contrato de partner. Un administrador global lo firma en Configuración de la cuenta > Contrato de partner; después esto vuelve a ser posible.',
    reseller_agreement_missing:
      'El revendedor indirecto no ha firmado el contrato de partner y todavía no se le puede acreditar. Pida a su administrador global que lo firme.',
    agreement_not_in_force:
      'Este contrato no es el que se firma en su región o ha sido sustituido. Vuelva a cargar la página.',
    agreement_day_past: 'El primer día de un contrato no puede estar en el pasado.',
    one_of_mpn_id_and_tenant_id:
      'Indique un id. de MPN (dígitos) o un id. de inquilino (GUID), no ambos, y nada más.',
    neither_mpn_id_nor_tenant_id: 'Indique un id. de MPN o un id. de inquilino.',
    legal_name_fixed:
      'El nombre se cambia con el perfil legal de la empresa; el de un proveedor o partner directo autorizado, por el operador del programa.',
    not_named_by_operator:
      'El operador solo da su nombre legal a los proveedores y partners directos. Un revendedor indirecto lo cambia en su propio perfil legal de la empresa, donde el operador lo comprueba.',
    name_unchanged: 'La empresa ya tiene este nombre.',
    new_reseller_limit:
      'Un revendedor nuevo solo puede autorizar a unos pocos proveedores indirectos en los primeros 30 días después de su inscripción. Espere a que pasen.',
    country_fixed: 'El país de una empresa no se puede cambiar.',
    currency_fixed:
      'La moneda de facturación depende del país de la empresa y no se puede cambiar.',
    location_phone_wrong:
      'El teléfono de una ubicación tiene como máximo 10 dígitos y nada más: sin prefijo ni espacios.',
    partner_suspended:
      'El operador del programa ha suspendido a la otra empresa, por lo que no se puede empezar nada nuevo con ella. Consulte con ella o elija otra.',
    only_partners_suspended:
      'Solo se puede suspender a proveedores, revendedores y partners directos.',
    already_suspended:
      'La empresa ya está suspendida. Vuelva a cargar la página para ver el motivo.',
    not_suspended: 'La empresa no está suspendida, por lo que no hay nada que restablecer.',
    first_admin_is_in:
      'El primer Administrador global ya ha definido una contraseña. Un vínculo nuevo se obtiene en Contraseña olvidada o de un compañero.',
    served_rows_wrong:
      'No se ha importado nada. Corrija las celdas indicadas aquí e importe el archivo de nuevo.',
    mail_not_failed: 'Solo se puede reintentar un correo que ha fallado.',
    mpn_id_of_no_reseller: 'Este id. de MPN no pertenece a un revendedor indirecto de su empresa.',
    tenant_of_no_reseller: 'Este inquilino no es un revendedor indirecto de su empresa.',
    contact_disowned:
      'Quien lee esta dirección ha dicho que no es de la empresa. Indique otro contacto principal.',
    enrolment_waits_for_applicant:
      'Es el turno del solicitante: la inscripción se revisará de nuevo cuando se vuelva a enviar.',
    enrolment_kept:
      'El operador del programa ya ha leído esta inscripción, por lo que se conserva. Corríjala y envíela de nuevo, o déjela como está.',
    enrolment_unconfirmed:
      'El contacto principal aún no ha confirmado la dirección. La revisión empieza después.',
    enrolment_decided: 'Esta inscripción ya se ha decidido. Cárguela de nuevo para ver cómo.',
    enrolment_checks_open: 'No están superadas las tres comprobaciones. Decídalas primero.',
    enrolment_suspended: 'La empresa está suspendida. Reactívela primero.',
    enrolment_profile_lost:
      'El directorio de miembros ya no muestra este id. de MPN como activo en el país de la empresa. Pida al solicitante que elija otro perfil.',
    enrolment_has_partner:
      'La empresa es cliente de un partner del programa. Esa relación debe terminar antes de que pueda ser partner.',
    no_legal_change: 'No hay ningún cambio de la identidad legal en curso.',
    enrolment_documents_closed:
      'Solo se pueden agregar documentos a una inscripción que espera una decisión, y quitarlos mientras nadie la revisa.',
    too_many_documents: 'Ya hay 20 documentos. Quite uno primero.',
    document_type_wrong:
      'Solo se admiten archivos PDF, PNG y JPEG. Guarde el documento en uno de estos formatos.',
    document_too_large: 'El archivo supera los 5 MB. Redúzcalo o divídalo.',
    document_store_failed:
      'El almacén de documentos no ha respondido. Vuelva a intentarlo en unos minutos.',
    enrolment_message_missing: 'Indique el motivo: el solicitante lo leerá.',
    not_a_reviewer: 'Esta persona no revisa inscripciones. Elija a otra.',
    enrolment_contact_missing:
      'La inscripción aún no tiene un contacto principal con dirección de correo.',
    state_wrong: 'El país no tiene ese estado o provincia. Use el código o el nombre.',
    directory_closed:
      'El directorio de proveedores solo está abierto a quien ha iniciado sesión. Inicie sesión primero.',
    change_already_open:
      'El operador aún no ha decidido sobre una solicitud anterior. Espere la decisión o retire esa solicitud.',
    change_already_decided: 'Esta solicitud ya se ha decidido o se ha retirado.',
    no_directory_entry:
      'La empresa aún no tiene ficha. Rellene todos los campos para que se pueda crear.',
    not_a_provider: 'Solo un proveedor indirecto tiene ficha en el directorio.',
    nothing_wanted: 'Diga qué debe cambiar.',
    logo_type_wrong:
      'Solo se admiten imágenes PNG, JPEG y WebP sin animación. Guarde el logotipo en uno de estos formatos.',
    logo_too_large: 'El logotipo supera los 64 kB o los 300 × 300 píxeles. Redúzcalo.',
    announcement_withdrawn: 'Este anuncio se ha retirado y se queda como está.',
    announcement_published: 'Este anuncio ya está publicado.',
    announcement_not_published: 'Este anuncio es un borrador. Elimínelo.',
    announcement_without_english:
      'Escriba el título y el texto en inglés: lo usan los idiomas que faltan.',
  },
  throttled: {
    wait: 'Demasiados intentos. Vuelva a intentarlo dentro de {seconds, plural, one {# segundo} other {# segundos}}.',
  },
  cells: {
    cell: 'Fila {row}, {column}: {reason}',
    missing: 'falta',
    not_a_number: 'no es un número entero a partir de 1',
    not_a_price: 'no es un precio',
    not_a_date: 'no es una fecha',
    not_a_country: 'contiene un código que no es de un país del programa',
    unknown_value: 'no es uno de los valores conocidos',
    too_long: 'demasiado largo',
    given_twice: 'ya figura en una fila anterior',
    out_of_order: 'es anterior a su pareja',
    unknown_offer: 'no existe esa oferta',
    unknown_headquarters: 'ninguna sede con este número está en el directorio ni en el archivo',
    carried_by_partner: 'un partner usa este id. de MPN: el país no puede cambiar',
    not_an_mpn_id: 'no es un id. de MPN: de 4 a 12 dígitos',
    not_a_domain: 'no es un nombre de dominio',
    not_an_address: 'no es una dirección de correo',
    wrong_for_country: 'no es como lo exige el país',
    not_utf8: 'tiene caracteres ilegibles: guarde el archivo como CSV UTF-8',
  },
  mails: {
    greeting: 'Hola, {fullName}:',
    portal: 'Inicie sesión para ver los detalles: {url}',
    footer:
      'Tierline le ha enviado este mensaje por su rol en la empresa {company}. Las respuestas no se leen.',
    auditHeads: {
      subject: 'Extremos del registro de actividad de {installation}',
      text: 'Estos son los extremos del registro de actividad de {installation} a las {time}, de cada empresa cuyo registro ha crecido desde el último mensaje: empresa, posición, hash.',
      keep: 'Guarde este mensaje donde los administradores del servidor no puedan cambiarlo. Más adelante, «tierline audit verify --heads ARCHIVO» muestra si el registro todavía contiene lo que está escrito aquí.',
    },
    partnershipAccepted: {
      subject: '{reseller} ha aceptado su solicitud de asociación',
      text: '{reseller} ha autorizado a {provider} como proveedor indirecto. El revendedor ya aparece en su lista de revendedores indirectos.',
      next: 'Ahora puede agregar clientes nuevos para este revendedor, enviar pedidos para sus clientes, asociarlo a una suscripción y designarlo como contacto de soporte técnico.',
      tenantAdmin:
        'El revendedor también ha concedido acceso de administrador a su propio inquilino hasta el {until}. Los agentes de administración de su empresa pueden ver los usuarios del revendedor y restablecer sus contraseñas. El revendedor puede quitar este acceso en cualquier momento.',
    },
    partnershipAuthorized: {
      subject: 'Su empresa ha autorizado a {provider}',
      text: 'Un administrador global de {reseller} ha autorizado a {provider} como su proveedor indirecto.',
      allowed:
        'Ahora {provider} puede agregar clientes nuevos para su empresa, enviar pedidos para los clientes de su empresa, asociar su empresa a una suscripción y designarla como contacto de soporte técnico.',
      tenantAdmin:
        'Su empresa también ha concedido a {provider} acceso de administrador a su inquilino hasta el {until}: los agentes de administración de esa empresa pueden ver los usuarios de su inquilino y restablecer sus contraseñas, salvo las de los administradores. Puede quitar este acceso en cualquier momento en Proveedores indirectos; la asociación se mantiene.',
      noTenantAdmin: '{provider} no tiene acceso de administrador a su inquilino.',
      withdraw: 'Si no lo esperaba, quite la asociación en Proveedores indirectos.',
    },
    partnershipDeclined: {
      subject: '{reseller} ha rechazado su solicitud de asociación',
      text: '{reseller} ha rechazado su solicitud de asociación. Su vínculo ya no funciona.',
      next: 'Si cree que se trata de un error, hable con el revendedor y envíe una solicitud nueva.',
    },
    partnershipEnded: {
      subject: 'La asociación entre {provider} y {reseller} ha terminado',
      text: '{endedBy} ha puesto fin a la asociación entre {provider} y {reseller}.',
      effect:
        '{provider} ya no puede agregar clientes ni enviar pedidos para {reseller}. El acceso de administrador al inquilino del revendedor, si lo había, también ha terminado. Los clientes y las suscripciones quedan como están.',
      next: 'Para volver a trabajar juntos, el proveedor indirecto envía una solicitud de asociación nueva.',
    },
    tenantAdminRemoved: {
      subject: '{reseller} ha quitado su acceso de administrador',
      text: '{reseller} ha quitado el acceso de administrador de {provider} a su propio inquilino. Su empresa ya no puede ver los usuarios del revendedor ni restablecer sus contraseñas.',
      stays: 'La asociación se mantiene como está.',
    },
    tenantAdminUsed: {
      subject: '{provider} ha restablecido una contraseña en su empresa',
      text: '{provider} ha usado su acceso de administrador al inquilino de su empresa y ha restablecido la contraseña de {user}.',
      next: 'Si no lo ha pedido, hable con {provider}. Puede quitar este acceso en cualquier momento en Proveedores indirectos.',
    },
    customerAdded: {
      subject: '{seller} ha agregado a {customer} para su empresa',
      text: '{seller} ha agregado a {customer} como cliente de su empresa y vende a este cliente.',
      administer:
        'Su empresa administra a {customer} mediante administración delegada. El cliente puede quitarla en cualquier momento.',
    },
    customerWelcome: {
      subject: '{seller} ha configurado {customer} en el Centro de partners',
      text: '{seller} ha configurado su empresa, {customer}, en el Centro de partners.',
      textWithReseller:
        '{seller}, junto con {reseller}, ha configurado su empresa, {customer}, en el Centro de partners.',
      who: '{seller} vende suscripciones a su empresa y puede administrarlas en su nombre mediante administración delegada.',
      whoWithReseller:
        '{seller} es el proveedor que vende suscripciones a su empresa. {reseller} es el revendedor de su empresa y puede administrarlas en su nombre mediante administración delegada.',
      signIn:
        '{seller} le facilita el nombre de usuario y la contraseña temporal del primer administrador de su empresa. La contraseña debe cambiarse en el primer inicio de sesión.',
      signInWithReseller:
        '{seller} o {reseller} le facilitan el nombre de usuario y la contraseña temporal del primer administrador de su empresa. La contraseña debe cambiarse en el primer inicio de sesión.',
      portal: 'El administrador de su empresa inicia sesión aquí: {url}',
      footer:
        'Tierline le ha enviado este mensaje porque {seller} le ha indicado como contacto de {customer}. Las respuestas no se leen.',
    },
    orderPlaced: {
      subject: '{seller} ha enviado un pedido para {customer}',
      text: '{seller} ha enviado el pedido {orderId} para {customer}:',
      line: '{quantity, plural, one {# unidad} many {# de unidades} other {# unidades}} × {offer}',
      next: 'Si no esperaba este pedido, hable con {seller}.',
    },
    delegatedAdminRemoved: {
      subject: '{customer} ha quitado su administración delegada',
      text: '{customer} ha quitado la administración delegada de {partner}. Su empresa ya no puede administrar los usuarios y las suscripciones en nombre de este cliente.',
      stays: 'El cliente sigue en su lista y lo que se le ha vendido continúa en vigor.',
    },
    customerUserReset: {
      subject: '{partner} ha restablecido una contraseña en su empresa',
      text: '{partner} ha usado su administración delegada de {customer} y ha asignado a {user} una contraseña temporal nueva.',
      next: 'Si no lo ha pedido, hable con {partner}. Puede quitar esta administración delegada en cualquier momento en Relaciones con los partners.',
    },
    signUp: {
      subject: 'Cree la cuenta profesional de su empresa',
      text: 'Alguien, probablemente usted, ha pedido una cuenta profesional para la empresa con el dominio {domain}, con {email} como primer Administrador global.',
      link: 'Establezca su contraseña y confirme los datos de la empresa aquí. El vínculo funciona una vez, hasta el {until}:',
      ignore:
        'Si no ha sido usted, no haga nada: no se crea ninguna cuenta y la dirección se olvida.',
      footer:
        'Tierline ha enviado este mensaje porque alguien lo pidió en la página de inscripción. Las respuestas no se leen.',
    },
    enrolmentConfirmation: {
      subject: 'Confirme la inscripción de {company}',
      text: '{applicant} ha inscrito a {company} ({domain}) como revendedor indirecto y le ha indicado como contacto principal.',
      asks: 'Nada se revisa antes de que usted confirme dos cosas: que su empresa se inscribió y que la dirección {email} es de la empresa.',
      link: 'Abra este vínculo para confirmar. Funciona hasta el {until}:',
      ignore: 'Si no sabe nada de esto, abra el vínculo y diga que no es usted, o no haga nada.',
      footer:
        'Tierline ha enviado este mensaje porque {company} le indicó como contacto principal. Las respuestas no se leen.',
    },
    passwordForgotten: {
      subject: 'Establezca una contraseña nueva',
      text: 'Alguien, probablemente usted, ha pedido una contraseña nueva para {userName}.',
      link: 'Establézcala aquí. El vínculo funciona una vez, hasta {until}:',
      ignore: 'Si no fue usted, no haga nada: la contraseña sigue como está.',
      footer:
        'Tierline envió este mensaje porque alguien lo pidió en la página de inicio de sesión. Las respuestas no se leen.',
    },
    passwordChanged: {
      subject: 'Se ha cambiado su contraseña',
      text: 'La contraseña de {userName} se cambió el {at}, desde la dirección {address}.',
      reset:
        '{by} ha dado a {userName} una contraseña nueva el {at}, desde la dirección {address}. Es temporal y debe cambiarse en el próximo inicio de sesión.',
      ended: 'Han terminado todas las sesiones abiertas con la anterior.',
      next: 'Si no lo esperaba, establezca una contraseña nueva con «¿Ha olvidado la contraseña?» en la página de inicio de sesión y avise a un Administrador global de su empresa.',
    },
    applicationRegistered: {
      subject: 'Se ha registrado {application} en su empresa',
      text: '{person} ha registrado la aplicación {application} en {company}. Puede usar la API con estos roles: {roles}.',
      textWithoutRoles:
        '{person} ha registrado la aplicación {application} en {company}. Puede actuar por las personas de su empresa que inicien sesión y lo permitan.',
      next: 'Si no lo esperaba, revoque la aplicación en Configuración de la cuenta > Claves de API y hable con {person}.',
    },
    secretExpires: {
      subject: 'Un secreto de {application} caduca el {date}',
      text: 'Un secreto de la aplicación {application} de {company} caduca el {date}. A partir de entonces se rechazarán los programas que lo usen.',
      next: 'Cree un secreto nuevo en Configuración de la cuenta > Claves de API, cámbielo en los programas y finalice después el antiguo.',
    },
    secondFactorChanged: {
      subject: 'Su segundo factor ha cambiado',
      appAdded:
        'Se ha configurado una aplicación de autenticación para su cuenta. Los códigos de una anterior ya no valen.',
      appRemoved: 'Se ha quitado la aplicación de autenticación de su cuenta.',
      passkeyAdded: 'Se ha añadido una clave de acceso a su cuenta: {name}.',
      passkeyRemoved: 'Se ha quitado una clave de acceso de su cuenta: {name}.',
      codesRenewed:
        'Se han creado códigos de recuperación nuevos para su cuenta. Los antiguos ya no valen.',
      codeUsed:
        'Alguien ha iniciado sesión en su cuenta con un código de recuperación. {left, plural, =0 {No queda ninguno.} one {Queda #.} other {Quedan #.}}',
      reset:
        '{by} ha quitado todos los segundos factores de su cuenta. Configurará uno nuevo en el próximo inicio de sesión.',
      next: 'Si no ha sido usted, cambie la contraseña de inmediato y avise a un Administrador global de su empresa.',
    },
    membershipAccount: {
      subject: 'Su cuenta de miembro {userName}',
      text: 'El operador del programa ha creado la cuenta de miembro {userName} para {company} (id. de MPN {mpnId}). Con ella demuestra qué perfil de organización es el suyo cuando su empresa se inscribe.',
      link: 'Establezca aquí la contraseña. El vínculo sirve una vez, hasta {until}:',
      footer:
        'Tierline ha enviado este mensaje porque el operador del programa le nombró titular de esta cuenta. Las respuestas no se leen.',
    },
  },
  drafts: {
    partnershipRequest: {
      subject: 'Solicitud de asociación de {provider}',
      body: `Hola:

{provider} (id. de MPN {mpnId}) le solicita una asociación con su empresa, como proveedor indirecto. Cuando la acepte, podremos:

- agregar clientes nuevos en nombre de su empresa
- enviar pedidos en nombre de sus clientes
- asociar su empresa a una suscripción, para que pueda administrarla
- designar su empresa como contacto de soporte técnico

Para aceptar o rechazar, un administrador global de su empresa abre este vínculo e inicia sesión:

{link}

El vínculo está destinado solo a su empresa, funciona una única vez y caduca el {expires}.

Atentamente,
{provider}`,
      shortBody: `{provider} (id. de MPN {mpnId}) le solicita una asociación. Acepte o rechace hasta el {expires}:
{link}`,
      note: 'Puede editar el texto, pero conserve el vínculo: es personal y sin él nadie puede aceptar.',
    },
  },
})
