// usage: npx tsx shot.mts <base> <signins.json> <company> <role|owner> <outprefix> path...
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
const [base='', file='', company='', role='', out='', ...paths] = process.argv.slice(2)
const s = JSON.parse(readFileSync(file,'utf8'))
const org = s.organizations.find((o:any)=>o.name===company || o.kind===company)
const person = role==='owner'?org.people[0]:org.people.find((p:any)=>p.roles.length===1&&p.roles[0]===role)
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
let cookies:string[]=[]
const send=async(path:string,body:any)=>{const r=await fetch(base+path,{method:'POST',headers:{'content-type':'application/json',cookie:cookies.join('; ')},body:JSON.stringify(body)});for(const c of r.headers.getSetCookie()){const v=c.split(';')[0]!;const n=v.split('=')[0];cookies=cookies.filter(x=>!x.startsWith(n+'=')).concat(v)};return r.json() as any}
const r = await send('/ext/v1/session',{userName:person.userName,password:person.password})
if(r.state==='mfa_required'&&person.totpSecret){const {TOTP}=await import('otpauth');const code=new TOTP({secret:person.totpSecret}).generate();console.log(await send('/ext/v1/session/code',{code}))}
console.log(r.state??r)
for (const [w,h,scheme,lang] of [[1280,900,'light','en-US'],[375,800,'dark','en-US'],[1280,900,'light','ru-RU']] as const){
 const c = await b.newContext({viewport:{width:w,height:h},colorScheme:scheme as any,locale:lang,baseURL:base})
 const {hostname}=new URL(base)
 await c.addCookies(cookies.map(v=>({name:v.split('=')[0]!,value:v.split(/=(.*)/)[1]!,domain:hostname,path:'/'})))
 const p = await c.newPage(); p.on('console',m=>{if(m.type()==='error')console.log(lang,m.text())}); p.on('pageerror',e=>console.log('PAGEERROR',e.message))
 if(lang==='ru-RU') await p.addInitScript(()=>localStorage.setItem('tierline.language','ru'))
 for(const path of paths){ await p.goto(path); await p.waitForLoadState('networkidle'); await p.waitForTimeout(300); await p.screenshot({path:`${out}${path.replace(/[^a-z]+/gi,'_')}-${w}-${lang.slice(0,2)}.png`,fullPage:true})}
 await c.close()
}
await b.close()
