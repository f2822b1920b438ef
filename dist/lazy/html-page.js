import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  droppedWords
} from "../shared/diff+html-page+publish.js";
import {
  consequence,
  cutText
} from "../shared/cut-text-and-more.js";
import "../shared/exception-words-and-more.js";
import {
  groupViolations,
  headline,
  helpNotes,
  packedPlace
} from "../shared/blocks-and-more.js";
import {
  frameLines,
  reasonWords
} from "../shared/frame-and-more.js";
import {
  painter
} from "../shared/paint-and-more.js";
import {
  allViolations,
  packageLabel,
  packerLabel,
  runOutcome,
  verdictLine
} from "../shared/verdict-line-and-more.js";
import {
  maskedReasons
} from "../shared/automaton-and-more.js";
import "../shared/token-shapes-and-more.js";
import "../shared/json-bytes-and-more.js";
import "../shared/late-modules-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  count,
  humanSize,
  plural
} from "../shared/size-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/report/html/page-code.ts
var code = { "script": '/*! d3-hierarchy\nCopyright 2010-2026 Mike Bostock\n\nPermission to use, copy, modify, and/or distribute this software for any purpose\nwith or without fee is hereby granted, provided that the above copyright notice\nand this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH\nREGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND\nFITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,\nINDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS\nOF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER\nTORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF\nTHIS SOFTWARE.\n*/\n"use strict";(()=>{var te=["B","kB","MB","GB","TB","PB"];function b(e){let n=e,t=0;for(;t<te.length-1&&re(n)>=1e3;)n/=1e3,t+=1;return`${re(n)} ${te[t]}`}var re=e=>Math.round(e*10)/10,T=e=>String(e).replace(/\\B(?=(?:\\d{3})+$)/g,","),v=(e,n,t=`${n}s`)=>`${T(e)} ${e===1?n:t}`;function ie(e){let n=e.split(/; |, and /).filter(t=>!en.test(t));return n.length===0?null:n.join("; ")}var en=/"files"|\\.npmignore|^delete it$/;var U=e=>tn.test(e)?nn(e):e;var nn=e=>e.replace(rn,sn).replace(on,"\\\\x3a:").replace(ln,"#\\\\x23"),tn=/[^ -~]|::|##/,rn=/[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]/gu,on=/(?<=^|\\s)::/g,ln=/##(?=\\[)/g,an={"\\n":"\\\\n","\\r":"\\\\r","	":"\\\\t"};function sn(e){let n=e.codePointAt(0)??0;return an[e]??(n<=255?`\\\\x${n.toString(16).padStart(2,"0")}`:`\\\\u{${n.toString(16)}}`)}function a(e,n={},...t){let r=document.createElement(e);for(let[i,l]of Object.entries(n))l===!1||l===void 0||r.setAttribute(i,l===!0?"":U(String(l)));return K(r,t),r}function K(e,n){for(let t of n)t!==null&&(typeof t=="string"?e.append(U(t.replaceAll("	","    "))):t instanceof Node?e.append(t):K(e,t))}function F(e,...n){e.replaceChildren(),K(e,n)}var O={error:"error",warning:"warning",note:"note",excused:"excused",new:"new",plain:"no finding"},R=(e,n=O[e])=>a("span",{class:`badge ${e}`},n);var k=["error","warning","note","excused","new","plain"];function oe(e){let n=G("all","All packages","",null,null),t=[],r=[],i=[];for(let s of e.packages){let d=G("package",s.label,"",n,s);i.push(d);let p=cn(s,d,t);for(let u of s.findings)r.push(dn(u,p,d))}n.children.push(...i);let[l]=i,o=l!==void 0&&i.length===1?l:n;for(let s of e.findings)r.push({finding:s,leaf:null,folder:o});return se(n),r.sort((s,d)=>k.indexOf(x(s))-k.indexOf(x(d))),{root:o,packages:i,leaves:t,findings:r}}var x=({finding:e})=>e.excuse===void 0?e.severity:"excused",z=({finding:e})=>(e.exposure?.own??0)>0,le=(e,n)=>k.indexOf(e)<=k.indexOf(n)?e:n,G=(e,n,t,r,i)=>({kind:e,name:n,path:t,parent:r,owner:i,children:[],size:0,files:0,tint:"plain"});function cn(e,n,t){let r=new Map([["",n]]),i=new Set(e.since?.added),l=new Map(e.since?.changed.map(s=>[s.path,s])),o=new Map;for(let s of e.files){let d=s.path.lastIndexOf("/"),p=ae(s.path.slice(0,Math.max(0,d)),r,n),u=i.has(s.path),f={kind:"file",name:s.path.slice(d+1),file:s,parent:p,isNew:u,change:l.get(s.path)??null,findings:[],tint:u?"new":"plain"};p.children.push(f),o.set(s.path,f),t.push(f)}return o}function ae(e,n,t){let r=n.get(e);if(r!==void 0)return r;let i=e.lastIndexOf("/"),l=ae(e.slice(0,Math.max(0,i)),n,t),o=G("directory",e.slice(i+1),e,l,t.owner);return l.children.push(o),n.set(e,o),o}function dn(e,n,t){let{path:r}=e,i=r===null?null:n.get(r)??n.get(r.split("!/")[0]??"")??null,l={finding:e,leaf:i,folder:i?.parent??t};return i===null||(i.findings.push(l),i.tint=le(i.tint,x(l))),l}function se(e){for(let n of e.children)n.kind==="file"?(e.size+=n.file.size,e.files+=1):(se(n),e.size+=n.size,e.files+=n.files),e.tint=le(e.tint,n.tint)}var M=e=>e.kind==="file"?e.file.size:e.size;function Y(e,n){return[...e===n||e.parent===null?[]:Y(e.parent,n),e]}function N(e,n){for(let t=n;t!==null;t=t.parent)if(t===e)return!0;return!1}function P(e){let n=e.toLowerCase().split(/\\s+/).filter(t=>t!=="");return n.length===0?()=>!0:(...t)=>{let r=t.join(`\n`).toLowerCase();return n.every(i=>r.includes(i))}}function ce(e,n){let t=P(n.text),r=pe(n.place);return e.filter(i=>fe(i,n)&&(!n.isFresh||i.leaf!==null&&ue(i.leaf))&&r(i.folder)&&t(i.finding.message,i.finding.path,i.finding.rule,i.folder.owner?.label??null))}function de(e,n,t){let r=P(n.text),i=pe(n.place),l=n.severity!==""||n.rule!=="";return e.filter(o=>(!n.isFresh||ue(o))&&(!l||o.findings.some(s=>fe(s,n)))&&i(o.parent)&&r(o.file.path,o.parent.owner?.label??null)).toSorted(un[t])}var un={worst:(e,n)=>k.indexOf(e.tint)-k.indexOf(n.tint)||M(n)-M(e),size:(e,n)=>M(n)-M(e),path:(e,n)=>e.file.path<n.file.path?-1:e.file.path>n.file.path?1:0},ue=({isNew:e,change:n})=>e||n!==null,fe=(e,{severity:n,rule:t})=>(n===""||x(e)===n)&&(t===""||e.finding.rule===t);function pe(e){let n=new Map;return t=>{let r=n.get(t)??N(e,t);return n.set(t,r),r}}function ge(e){let n=fn(e);return e.packages.flatMap(t=>{let{owner:r}=t;if(r===null||r.since===null)return[];let i=n.get(r)??[],l=i.filter(({change:o})=>o!==null).toSorted((o,s)=>Math.abs(he(s))-Math.abs(he(o)));return[...i.filter(({isNew:o})=>o).map(o=>({sign:"+",what:o.file.path,words:`new, ${b(o.file.size)}`,leaf:o,folder:t})),...r.since.removed.map(({path:o,size:s})=>({sign:"-",what:o,words:`gone, was ${b(s)}`,leaf:null,folder:t})),...r.since.manifest.map(o=>gn(o,t)),...l.map(o=>({sign:"~",what:o.file.path,words:Z(o),leaf:o,folder:t}))]})}function fn({leaves:e,packages:n}){let t=new Map(n.map(({owner:r})=>[r,[]]));for(let r of e)t.get(r.parent.owner)?.push(r);return t}function me(e,n,t){let r=P(n);return e.filter(({what:i,words:l,leaf:o,folder:s})=>(N(t,s)||(o===null?pn(i,t,s):N(t,o.parent)))&&r(i,l,s.owner?.label??null))}var pn=(e,n,t)=>n.owner===t.owner&&e.startsWith(`${n.path}/`),he=({file:e,change:n})=>e.size-(n?.size??e.size);function Z({file:e,change:n}){return n===null?"":[n.size===e.size?"":`${b(n.size)} \\u2192 ${b(e.size)}${hn(n.size,e.size)}`,n.oldMode===void 0?"":`mode ${n.oldMode} \\u2192 ${e.mode??"644"}`,n.oldPath===void 0?"":`was ${n.isCertain?"":"probably "}${n.oldPath}`].filter(r=>r!=="").join(", ")}function hn(e,n){let t=e===0?0:Math.round((n/e-1)*1e3)/10;return t===0?"":` (${t>0?"+":""}${t} %)`}function gn({pointer:e,before:n,after:t},r){let i=`package.json: ${e.join(".")}`;return n===null?{sign:"+",what:i,words:t??"",leaf:null,folder:r}:t===null?{sign:"-",what:i,words:n,leaf:null,folder:r}:{sign:"~",what:i,words:`${n} \\u2192 ${t}`,leaf:null,folder:r}}function _({file:e,line:n,column:t,pieces:[r,i,l],label:o}){return a("figure",{class:"frame"},a("figcaption",{},a("span",{class:"frame-place"},`${e}:${n}:${t}`)),a("div",{class:"code",tabindex:0,role:"group","aria-label":`Line ${n} of ${e}`},a("span",{class:"line-number","aria-hidden":"true"},String(n)),a("code",{},r,a("mark",{},i===""?" ":i),l)),o===""?null:a("p",{class:"frame-label"},o))}function ye({edit:e,file:n,diff:t,removes:r,removesTotal:i}){let l=i-r.length;return a("section",{class:"fix"},a("h4",{},"Checked fix"),a("p",{},`In ${n}: ${e}. Listed again with it, `,i===1?"exactly one file no longer ships.":`exactly ${v(i,"file")} no longer ship.`),a("div",{class:"code diff",tabindex:0,role:"group","aria-label":"Diff"},t.filter(o=>!/^(?:diff --git|index |--- |\\+\\+\\+ |new file mode)/.test(o)).map(yn)),a("details",{},a("summary",{},`No longer ships: ${v(i,"file")}`),a("ul",{class:"paths"},r.map(o=>a("li",{},o)),l>0?a("li",{class:"muted"},`and ${v(l,"more file")}`):null)))}var mn={"+":"added","-":"removed","@":"hunk"},yn=e=>a("code",{class:mn[e.charAt(0)]??"same"},e===""?" ":e);var wn=40;function we({own:e,lines:n,bytes:t,branches:r}){let i={name:"",children:new Map,sources:0,lines:0};for(let[s,d,p]of r)xn(i,s==="."?[]:s.split("/"),d,p);let l=e-i.sources,o=r.length<=wn;return a("section",{class:"exposure"},a("h4",{},"What it would expose"),a("p",{class:"exposure-figures"},a("strong",{},v(e,"source file")),`, ${v(n,"line")}, ${b(t)}`),a("ul",{class:"branches"},xe(i).map(s=>Fe(s,i.sources,o,0))),l>0?a("p",{class:"muted"},`and ${v(l,"more source file")} elsewhere`):null)}function xn(e,n,t,r){let i=e;i.sources+=t,i.lines+=r;for(let l of n.length===0?["(top)"]:n){let o=i.children.get(l)??{name:l,children:new Map,sources:0,lines:0};i.children.set(l,o),i=o,i.sources+=t,i.lines+=r}}var xe=({children:e})=>[...e.values()].map(be).toSorted((n,t)=>t.sources-n.sources||(n.name<t.name?-1:1));function be(e){let[n]=e.children.values();return n===void 0||e.children.size>1||n.sources<e.sources?e:be({...n,name:`${e.name}/${n.name}`})}function Fe(e,n,t,r){let i=xe(e),l=[a("span",{class:"branch-name"},`${e.name}/`),bn(e.sources/n),a("span",{class:"branch-figures"},`${T(e.sources)} \\xB7 ${v(e.lines,"line")}`)];return i.length===0?a("li",{class:"branch leaf"},l):a("li",{class:"branch"},a("details",{open:t||r===0},a("summary",{},l),a("ul",{class:"branches"},i.map(o=>Fe(o,n,t,r+1)))))}function bn(e){let n=a("span",{class:"bar-filled"});return n.style.width=`${Math.max(1,Math.round(e*100))}%`,a("span",{class:"bar","aria-hidden":"true"},n)}var Te=50;function ke(e,n){let t=a("h2",{id:"panel-title",tabindex:-1}),r=a("button",{type:"button",class:"close","aria-label":"Close the details"},"\\u2715"),i=a("div",{class:"panel-body"}),l=a("aside",{class:"panel card","aria-labelledby":"panel-title"},a("div",{class:"panel-head"},t,r),i);return r.addEventListener("click",n),l.addEventListener("keydown",o=>{o.key==="Escape"&&(o.stopPropagation(),n())}),{root:l,show:o=>{l.classList.toggle("empty",o===null),F(t,o===null?"Details":Tn(o)),F(i,o===null?Fn():vn(o,e)),i.scrollTop=0,l.scrollTop=0},focus:()=>t.focus()}}var Fn=()=>a("p",{class:"muted"},"Choose a file in the map, or a file or finding in the list, to see why it ships and what to do.");function Tn(e){if(e.kind==="file")return e.leaf.file.path;let{finding:n,leaf:t}=e.finding;return t?.file.path??n.path??n.rule}function vn(e,n){if(e.kind==="file"){let i=e.leaf.findings.toSorted((l,o)=>k.indexOf(x(l))-k.indexOf(x(o))||Number(z(o))-Number(z(l)));return[...ve(e.leaf,n),...X(i,n)]}let{leaf:t}=e.finding;if(t===null)return[kn(e.finding),...X([e.finding],n)];let r=t.findings.filter(i=>i!==e.finding);return[...ve(t,n),...X([e.finding,...r],n)]}var kn=({folder:e})=>a("p",{class:"muted"},e.owner===null?"In the policy":`In ${e.owner.label}`);function ve(e,n){let{file:t,parent:r,isNew:i,change:l}=e,{owner:o}=r,s=n.reasons[t.reason],d=o===null||o.unpackedSize===0?"":` (${Ln(t.size/o.unpackedSize)} of the package)`,p=o?.since??null,u=s?.frame===null||s===void 0?void 0:n.frames[s.frame];return[a("dl",{class:"panel-facts"},B("Package",o?.label??""),B("Size",`${b(t.size)}${d}`),t.mode===void 0?null:B("Mode",t.mode),p===null?null:B(`Since ${p.before.version}`,i?"new":l===null?"unchanged in size, mode and name":Z(e))),a("section",{},a("h3",{},"Why it ships"),a("p",{},s?.words??""),u===void 0?null:_(u))]}var B=(e,n)=>a("div",{},a("dt",{},e),a("dd",{},n));function Ln(e){let n=e*100;return n>0&&n<.1?"< 0.1 %":`${Math.round(n*10)/10} %`}function X(e,n){if(e.length===0)return[a("p",{class:"muted"},"Nothing was found against it.")];let t=e.length-Te,r=e.find(z);return[...e.slice(0,Te).map(i=>Mn(i,n,i===r)),t>0?a("p",{class:"muted"},`and ${t} more: filter the list of findings for this file`):null]}function Mn(e,n,t){let{finding:r}=e,i=n.frames[r.frame],l=r.decidedBy===void 0?void 0:n.frames[r.decidedBy],o=r.fix===void 0?void 0:n.fixes[r.fix];return a("article",{class:`finding ${x(e)}`},a("h3",{},R(x(e)),a("code",{},r.rule)),a("p",{class:"message"},r.message),r.excuse===void 0?null:$n(r),r.found===void 0?null:a("p",{},"Found at ",a("code",{class:"found"},r.found)),r.exposure===void 0||!t?null:we(r.exposure),i===void 0||En(e,n)?null:a("section",{},a("h4",{},"The line to change"),_(i)),l===void 0?null:a("section",{},a("h4",{},"The policy"),_(l)),Sn(n.texts[r.help]??"",o),a("p",{class:"muted"},Object.hasOwn(n.rules,r.rule)?n.rules[r.rule]??"":""," \\xB7 ",a("code",{},n.texts[r.docs]??"")))}function Sn(e,n){let t=n===void 0?e:ie(e);return[n===void 0?null:ye(n),t===null?null:a("h4",{},n===void 0?"What to do":"Besides"),t===null?null:a("p",{},On(t))]}var En=({finding:e,leaf:n},t)=>n!==null&&t.reasons[n.file.reason]?.frame===e.frame;function $n({excuse:e}){if(e===void 0)return null;let n=e.owner===null?"":`, ${e.owner}`;return a("p",{class:"excuse"},`Excused by the policy: ${e.reason}${n}, ${e.expires===null?"without an end":`until ${e.expires}`}`)}var On=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}`;function Me(e,n){let t=a("input",{type:"search",id:"search",placeholder:"Search  ( / )",autocomplete:"off",spellcheck:"false","aria-label":"Search the lists"});t.addEventListener("input",()=>n.set({text:t.value}));let r=[...new Set(e.findings.map(({finding:u})=>u.rule))].toSorted(),i=Rn.filter(([u])=>e.findings.some(f=>x(f)===u)),l=e.packages.some(({owner:u})=>u!==null&&u.since!==null),o=V("order","Order of files",Le,u=>n.set({order:Le.find(([f])=>f===u)?.[0]??"worst"})),s=[i.length<2?null:V("severity","Severity",[["","Any severity"],...i],u=>n.set({severity:i.find(([f])=>f===u)?.[0]??""})),r.length<2?null:V("rule","Rule",[["","Any rule"],...r.map(u=>[u,u])],u=>n.set({rule:u})),l?Pn(n):null].filter(u=>u!==null),d=({tab:u,order:f})=>{for(let c of s)c.hidden=u!=="findings"&&u!=="files";o.hidden=u!=="files",o.value=f};n.listen(d),d(n.get());let p=e.packages.length<2?null:zn(e,n);return{root:a("div",{class:"filters",role:"search","aria-label":"Filter the lists"},t,p,s,o),search:t}}var Rn=[["error","Errors"],["warning","Warnings"],["note","Notes"],["excused","Excused"]],Le=[["worst","Worst first"],["size","Largest first"],["path","By path"]];function V(e,n,t,r){let i=a("select",{id:e,"aria-label":n},t.map(([l,o])=>{let s=a("option",{},o);return s.value=l,s}));return i.addEventListener("change",()=>r(i.value)),i}function zn(e,n){let t=e.packages.map((i,l)=>[String(l),i.name]),r=V("package","Package",[["","All packages"],...t],i=>n.set({place:i===""?e.root:e.packages[Number(i)]??e.root}));return n.listen(({place:i})=>{let l=e.packages.findIndex(({owner:o})=>o===i.owner);r.value=l===-1?"":String(l)}),r}function Pn(e){let n=a("input",{type:"checkbox",id:"fresh"});return n.addEventListener("change",()=>e.set({isFresh:n.checked})),a("label",{class:"check"},n,"New or changed")}function Se({leaves:e}){let n=k.map(t=>({tint:t,files:e.filter(r=>r.tint===t).length})).filter(({files:t})=>t>0);return a("ul",{class:"legend","aria-label":"Colours, with the number of files"},n.map(({tint:t,files:r})=>a("li",{},a("span",{class:`swatch ${t}`,"aria-hidden":"true"}),`${O[t]} ${T(r)}`)),e.some(({findings:t})=>t.length>0)?a("li",{class:"muted"},"small files with findings are drawn larger than they are"):null)}var An={pass:"pass",fail:"fail","could not judge":"could not judge"},Ee=["error","warning","note","excused"];function $e(e,n){let t=Nn(e),r=d=>Ee.reduce((p,u,f)=>p+(t.get(d)?.[u]??0)*1e3**(3-f),0),i=e.packages.toSorted((d,p)=>r(p)-r(d)).map(d=>Hn(d,t.get(d)??{},n)),l=a("tbody"),o=a("tr",{},["Package","Verdict","Errors","Warnings","Notes","Excused","Files","New","Size"].map(d=>a("th",{scope:"col"},d))),s=a("table",{class:"packages"},a("thead",{},o),l);return{root:a("div",{class:"table-scroll",role:"region","aria-label":"Packages",tabindex:0},s),show:d=>{let p=P(d),u=i.filter(f=>p(f.text));return F(l,u.map(({line:f})=>f)),u.length}}}function Nn({findings:e}){let n=new Map;for(let t of e){let r=Oe(t.folder),i=n.get(r)??{},l=x(t);i[l]=(i[l]??0)+1,n.set(r,i)}return n}var Oe=e=>e.kind==="directory"&&e.parent!==null?Oe(e.parent):e;function Hn(e,n,t){let{owner:r,name:i,files:l,size:o}=e,s=a("button",{type:"button",class:"link"},i);s.addEventListener("click",()=>t(e));let d=r?.outcome??"pass",p=[...Ee.map(f=>Cn(n[f]??0)),a("td",{},T(l)),a("td",{},r?.since===null||r===null?"\\u2013":T(r.since.added.length)),a("td",{},b(o))],u=a("tr",{},a("th",{scope:"row"},s),a("td",{},R(d==="pass"?"plain":d==="fail"?"error":"warning",An[d])),p);return{folder:e,line:u,text:`${i} ${r?.root??""} ${d}`}}var Cn=e=>a("td",{class:e===0?"zero":""},T(e));var ze=(e,n)=>[a("span",{class:"row-badge"},R(x(e))),a("span",{class:"row-main"},a("span",{class:"row-title"},e.finding.message),a("span",{class:"row-more"},a("code",{},e.finding.rule),n?` ${e.folder.owner?.label??"policy"}`:null,e.leaf?.isNew===!0?" \\xB7 new":null)),a("span",{class:"row-size"},e.leaf===null?"":b(e.leaf.file.size))],Pe=(e,n)=>{let t=e.parent.path===""?"":`${e.parent.path}/`;return[a("span",{class:`row-dot ${e.tint}`}),a("span",{class:"row-main"},a("span",{class:"row-title path"},a("span",{class:"directory"},t),a("span",{class:"name"},e.name)),a("span",{class:"row-more"},Dn(e),n?` ${e.parent.owner?.label??""}`:null)),a("span",{class:"row-size"},b(e.file.size))]};function Dn({findings:e,isNew:n,change:t,file:r}){let[i]=e,l=e.length>1?` and ${e.length-1} more`:"",o=[i===void 0?"":`${x(i)}: ${i.finding.rule}${l}`,n?"new":t===null?"":"changed",r.mode===void 0?"":`mode ${r.mode}`].filter(s=>s!=="");return o.length===0?"no finding":o.join(" \\xB7 ")}var Re={"+":"added","-":"removed","~":"changed"},Ae=({sign:e,what:n,words:t,folder:r},i)=>[a("span",{class:"row-badge"},a("span",{class:`sign ${Re[e]}`},Re[e])),a("span",{class:"row-main"},a("span",{class:"row-title path"},n),a("span",{class:"row-more"},t,i?` \\xB7 ${r.owner?.label??""}`:null))];var Ne=8,_n=1e3;function I(e){let{id:n,label:t,onOpen:r}=e,i=a("div",{class:"rows",role:"presentation"}),l=a("div",{class:"list",id:n,role:"listbox","aria-label":t,tabindex:0},i),o=[],s=0,d=e.rowHeight(),p=!1,u=()=>{let g=Math.ceil(l.clientHeight/d),m=p?0:Math.max(0,Math.floor(l.scrollTop/d)-Ne),h=p?Math.min(o.length,_n):Math.min(o.length,m+g+2*Ne),w=o.slice(m,h).map((L,A)=>{let S=m+A,E=Bn(e,L,{index:S,length:o.length,height:d});return E.addEventListener("click",()=>{s=S,He(l,`${n}-${s}`),r(L)}),E});i.style.height=`${(p?h:o.length)*d}px`,F(i,w,p&&h<o.length?a("p",{},`and ${o.length-h} more`):null),He(l,`${n}-${s}`)},f=()=>{d=e.rowHeight(),l.style.height=`min(70vh, ${o.length*d+2}px)`,u()},c=g=>{s=Math.max(0,Math.min(o.length-1,g));let m=s*d;m<l.scrollTop&&(l.scrollTop=m),m+d>l.scrollTop+l.clientHeight&&(l.scrollTop=m+d-l.clientHeight),u()};return l.addEventListener("scroll",u,{passive:!0}),l.addEventListener("keydown",g=>{let m=In(g.key,s,Math.max(1,Math.floor(l.clientHeight/d)-1),o.length),h=o[s];if(m!==null)c(m);else if((g.key==="Enter"||g.key===" ")&&h!==void 0)r(h);else return;g.preventDefault()}),new ResizeObserver(f).observe(l),Vn(g=>{p=g,u()}),{root:l,show:g=>{o=g,s=0,l.hidden=g.length===0,l.scrollTop=0,f()},refresh:u,focus:()=>l.focus()}}function Bn({id:e,row:n,isChosen:t},r,{index:i,length:l,height:o}){let s=a("div",{class:"row",id:`${e}-${i}`,role:"option","aria-setsize":l,"aria-posinset":i+1,"aria-selected":t(r)?"true":"false"},n(r));return Object.assign(s.style,{transform:`translateY(${i*o}px)`,height:`${o}px`}),s}function He(e,n){for(let r of e.querySelectorAll(".active"))r.classList.remove("active");let t=document.getElementById(n);t?.classList.add("active"),t===null?e.removeAttribute("aria-activedescendant"):e.setAttribute("aria-activedescendant",t.id)}function Vn(e){window.addEventListener("beforeprint",()=>e(!0)),window.addEventListener("afterprint",()=>e(!1))}function In(e,n,t,r){switch(e){case"ArrowDown":return n+1;case"ArrowUp":return n-1;case"PageDown":return n+t;case"PageUp":return n-t;case"Home":return 0;case"End":return r-1;default:return null}}var J=()=>window.matchMedia("(max-width: 640px)").matches?76:54,Wn={packages:"Packages",findings:"Findings",files:"Files",changes:"Changes"};function Ce(e,n,t,r){let i=jn(e,n,t,r),l=a("p",{class:"status",role:"status","aria-live":"polite"}),o=a("p",{class:"none muted",hidden:!0},"Nothing matches. Clear the search or the filters, or go up in the map."),s=a("div",{class:"shelf",role:"tabpanel",id:"shelf"}),d=Xn(i,n),p=f=>{let c=i.get(f.tab);if(c===void 0)return;c.root.parentElement!==s&&F(s,c.root,o),s.setAttribute("aria-labelledby",`tab-${f.tab}`);let{shown:y,words:g}=c.show(f);o.hidden=y>0,c.root.hidden=y===0,F(l,g)};n.listen((f,c)=>{qn(f,c)?i.get(f.tab)?.refresh():p(f)});let u=a("section",{class:"card lists","aria-label":"Lists"},a("div",{class:"lists-head"},d,l),s);return queueMicrotask(()=>p(n.get())),{root:u,focus:()=>i.get(n.get().tab)?.focus()}}var qn=(e,n)=>e.tab===n.tab&&e.place===n.place&&e.text===n.text&&e.severity===n.severity&&e.rule===n.rule&&e.isFresh===n.isFresh&&e.order===n.order;function jn(e,n,t,r){let i=new Map;e.packages.length>1&&i.set("packages",Un(e,r)),i.set("findings",Kn(e,n,t)),i.set("files",Yn(e,n,t));let l=ge(e);return e.packages.some(({owner:o})=>o!==null&&o.since!==null)&&i.set("changes",Zn(l,e,n,t)),i}function Un(e,n){let{root:t,show:r}=$e(e,n),i=e.packages.length;return{root:t,total:i,show:({text:l})=>{let o=r(l);return{shown:o,words:De(o,i,"package")}},refresh:()=>{},focus:()=>t.focus()}}function Kn(e,n,t){let r=I({id:"findings",label:"Findings",rowHeight:J,row:l=>ze(l,Q(e,n)),isChosen:l=>Gn(n.get().selection,l),onOpen:l=>t({kind:"finding",finding:l})}),i=e.findings.length;return{...r,total:i,show:l=>ee(r,ce(e.findings,l),i,"finding")}}var Gn=(e,n)=>e?.kind==="finding"&&e.finding===n;function Yn(e,n,t){let r=I({id:"files",label:"Files",rowHeight:J,row:l=>Pe(l,Q(e,n)),isChosen:l=>l===W(n.get().selection),onOpen:l=>t({kind:"file",leaf:l})}),i=e.leaves.length;return{...r,total:i,show:l=>ee(r,de(e.leaves,l,l.order),i,"file")}}function Zn(e,n,t,r){let i=I({id:"changes",label:"Changes since the last release",rowHeight:J,row:o=>Ae(o,Q(n,t)),isChosen:({leaf:o})=>o!==null&&o===W(t.get().selection),onOpen:({leaf:o})=>{o!==null&&r({kind:"file",leaf:o})}}),l=e.length;return{...i,total:l,show:({text:o,place:s})=>ee(i,me(e,o,s),l,"change")}}var W=e=>e===null?null:e.kind==="file"?e.leaf:e.finding.leaf,Q=(e,n)=>e.packages.length>1&&n.get().place.owner===null;function ee(e,n,t,r){return e.show(n),{shown:n.length,words:De(n.length,t,r)}}var De=(e,n,t)=>e===n?v(n,t):`${T(e)} of ${v(n,t)}`;function Xn(e,n){let t=[...e.keys()],r=t.map(o=>{let s=a("button",{type:"button",role:"tab",id:`tab-${o}`,"aria-controls":"shelf"},Wn[o],a("span",{class:"tab-count"},T(e.get(o)?.total??0)));return s.addEventListener("click",()=>n.set({tab:o})),{tab:o,button:s}}),i=({tab:o})=>{for(let{tab:s,button:d}of r)d.setAttribute("aria-selected",String(s===o)),d.setAttribute("tabindex",s===o?"0":"-1")},l=a("div",{class:"tabs",role:"tablist","aria-label":"Lists"},r.map(({button:o})=>o));return l.addEventListener("keydown",o=>{let s=o.key==="ArrowRight"?1:o.key==="ArrowLeft"?-1:0;if(s===0)return;o.preventDefault();let d=r.at((t.indexOf(n.get().tab)+s)%r.length);d?.button.click(),d?.button.focus()}),n.listen(i),i(n.get()),l}function _e({root:e},n){let t=a("ol");return{root:a("nav",{class:"trail","aria-label":"Where the map is"},t),show:r=>{let i=t.contains(document.activeElement),l=Y(r,e).map(o=>Jn(o,o===r,n));F(t,l.map(o=>a("li",{},o))),i&&l.at(-1)?.focus()}}}function Jn(e,n,t){if(n)return a("span",{"aria-current":"location",tabindex:-1},e.name);let r=a("button",{type:"button",class:"link"},e.name);return r.addEventListener("click",()=>t(e)),r}function Qn(e){var n=0,t=e.children,r=t&&t.length;if(!r)n=1;else for(;--r>=0;)n+=t[r].value;e.value=n}function et(){return this.eachAfter(Qn)}function nt(e,n){let t=-1;for(let r of this)e.call(n,r,++t,this);return this}function tt(e,n){for(var t=this,r=[t],i,l,o=-1;t=r.pop();)if(e.call(n,t,++o,this),i=t.children)for(l=i.length-1;l>=0;--l)r.push(i[l]);return this}function rt(e,n){for(var t=this,r=[t],i=[],l,o,s,d=-1;t=r.pop();)if(i.push(t),l=t.children)for(o=0,s=l.length;o<s;++o)r.push(l[o]);for(;t=i.pop();)e.call(n,t,++d,this);return this}function it(e,n){let t=-1;for(let r of this)if(e.call(n,r,++t,this))return r}function ot(e){return this.eachAfter(function(n){for(var t=+e(n.data)||0,r=n.children,i=r&&r.length;--i>=0;)t+=r[i].value;n.value=t})}function lt(e){return this.eachBefore(function(n){n.children&&n.children.sort(e)})}function at(e){for(var n=this,t=st(n,e),r=[n];n!==t;)n=n.parent,r.push(n);for(var i=r.length;e!==t;)r.splice(i,0,e),e=e.parent;return r}function st(e,n){if(e===n)return e;var t=e.ancestors(),r=n.ancestors(),i=null;for(e=t.pop(),n=r.pop();e===n;)i=e,e=t.pop(),n=r.pop();return i}function ct(){for(var e=this,n=[e];e=e.parent;)n.push(e);return n}function dt(){return Array.from(this)}function ut(){var e=[];return this.eachBefore(function(n){n.children||e.push(n)}),e}function ft(){var e=this,n=[];return e.each(function(t){t!==e&&n.push({source:t.parent,target:t})}),n}function*pt(){var e=this,n,t=[e],r,i,l;do for(n=t.reverse(),t=[];e=n.pop();)if(yield e,r=e.children)for(i=0,l=r.length;i<l;++i)t.push(r[i]);while(t.length)}function q(e,n){e instanceof Map?(e=[void 0,e],n===void 0&&(n=mt)):n===void 0&&(n=gt);for(var t=new D(e),r,i=[t],l,o,s,d;r=i.pop();)if((o=n(r.data))&&(d=(o=Array.from(o)).length))for(r.children=o,s=d-1;s>=0;--s)i.push(l=o[s]=new D(o[s])),l.parent=r,l.depth=r.depth+1;return t.eachBefore(wt)}function ht(){return q(this).eachBefore(yt)}function gt(e){return e.children}function mt(e){return Array.isArray(e)?e[1]:null}function yt(e){e.data.value!==void 0&&(e.value=e.data.value),e.data=e.data.data}function wt(e){var n=0;do e.height=n;while((e=e.parent)&&e.height<++n)}function D(e){this.data=e,this.depth=this.height=0,this.parent=null}D.prototype=q.prototype={constructor:D,count:et,each:nt,eachAfter:rt,eachBefore:tt,find:it,sum:ot,sort:lt,path:at,ancestors:ct,descendants:dt,leaves:ut,links:ft,copy:ht,[Symbol.iterator]:pt};function xt(e){if(typeof e!="function")throw new Error;return e}function H(){return 0}function C(e){return function(){return e}}function bt(e){e.x0=Math.round(e.x0),e.y0=Math.round(e.y0),e.x1=Math.round(e.x1),e.y1=Math.round(e.y1)}function Be(e,n,t,r,i){for(var l=e.children,o,s=-1,d=l.length,p=e.value&&(r-n)/e.value;++s<d;)o=l[s],o.y0=t,o.y1=i,o.x0=n,o.x1=n+=o.value*p}function Ft(e,n){this._=e,this.parent=null,this.children=null,this.A=null,this.a=this,this.z=0,this.m=0,this.c=0,this.s=0,this.t=null,this.i=n}Ft.prototype=Object.create(D.prototype);function Ve(e,n,t,r,i){for(var l=e.children,o,s=-1,d=l.length,p=e.value&&(i-t)/e.value;++s<d;)o=l[s],o.x0=n,o.x1=r,o.y0=t,o.y1=t+=o.value*p}var Ie=(1+Math.sqrt(5))/2;function We(e,n,t,r,i,l){for(var o=[],s=n.children,d,p,u=0,f=0,c=s.length,y,g,m=n.value,h,w,L,A,S,E,$;u<c;){y=i-t,g=l-r;do h=s[f++].value;while(!h&&f<c);for(w=L=h,E=Math.max(g/y,y/g)/(m*e),$=h*h*E,S=Math.max(L/$,$/w);f<c;++f){if(h+=p=s[f].value,p<w&&(w=p),p>L&&(L=p),$=h*h*E,A=Math.max(L/$,$/w),A>S){h-=p;break}S=A}o.push(d={value:h,dice:y<g,children:s.slice(u,f)}),d.dice?Be(d,t,r,i,m?r+=g*h/m:l):Ve(d,t,r,m?t+=y*h/m:i,l),m-=h,u=f}return o}var Tt=(function e(n){function t(r,i,l,o,s){We(n,r,i,l,o,s)}return t.ratio=function(r){return e((r=+r)>1?r:1)},t})(Ie);function qe(){var e=Tt,n=!1,t=1,r=1,i=[0],l=H,o=H,s=H,d=H,p=H;function u(c){return c.x0=c.y0=0,c.x1=t,c.y1=r,c.eachBefore(f),i=[0],n&&c.eachBefore(bt),c}function f(c){var y=i[c.depth],g=c.x0+y,m=c.y0+y,h=c.x1-y,w=c.y1-y;h<g&&(g=h=(g+h)/2),w<m&&(m=w=(m+w)/2),c.x0=g,c.y0=m,c.x1=h,c.y1=w,c.children&&(y=i[c.depth+1]=l(c)/2,g+=p(c)-y,m+=o(c)-y,h-=s(c)-y,w-=d(c)-y,h<g&&(g=h=(g+h)/2),w<m&&(m=w=(m+w)/2),e(c,g,m,h,w))}return u.round=function(c){return arguments.length?(n=!!c,u):n},u.size=function(c){return arguments.length?(t=+c[0],r=+c[1],u):[t,r]},u.tile=function(c){return arguments.length?(e=xt(c),u):e},u.padding=function(c){return arguments.length?u.paddingInner(c).paddingOuter(c):u.paddingInner()},u.paddingInner=function(c){return arguments.length?(l=typeof c=="function"?c:C(+c),u):l},u.paddingOuter=function(c){return arguments.length?u.paddingTop(c).paddingRight(c).paddingBottom(c).paddingLeft(c):u.paddingTop()},u.paddingTop=function(c){return arguments.length?(o=typeof c=="function"?c:C(+c),u):o},u.paddingRight=function(c){return arguments.length?(s=typeof c=="function"?c:C(+c),u):s},u.paddingBottom=function(c){return arguments.length?(d=typeof c=="function"?c:C(+c),u):d},u.paddingLeft=function(c){return arguments.length?(p=typeof c=="function"?c:C(+c),u):p},u}var ni=(function e(n){function t(r,i,l,o,s){if((d=r._squarify)&&d.ratio===n)for(var d,p,u,f,c=-1,y,g=d.length,m=r.value;++c<g;){for(p=d[c],u=p.children,f=p.value=0,y=u.length;f<y;++f)p.value+=u[f].value;p.dice?Be(p,i,l,o,m?l+=(s-l)*p.value/m:s):Ve(p,i,l,m?i+=(o-i)*p.value/m:o,s),m-=p.value}else r._squarify=d=We(n,r,i,l,o,s),d.ratio=n}return t.ratio=function(r){return e((r=+r)>1?r:1)},t})(Ie);var vt=20,je=500,kt=9e3,Lt=4,Mt=.012,St=40,Et=5e-5;function Ue(e,n,t){if(e.files===0||n<1||t<1)return[];let r=$t(e),i={weights:r,area:n*t/(r.get(e)??1)},l={...Ke(e,i),children:Ge(e,i,0)};return qe().size([n,t]).round(!0).paddingInner(2).paddingOuter(s=>s.depth===0?0:3).paddingTop(s=>s.depth===0?0:vt)(q(l,({children:s})=>s).sum(({children:s,weight:d})=>s===void 0?d:0)).descendants().slice(1).map(({x0:s,y0:d,x1:p,y1:u,data:{kind:f,node:c,tint:y,size:g,files:m}})=>({left:s,top:d,width:p-s,height:u-d,kind:f,node:c,tint:y,size:g,files:m})).filter(s=>s.width>0&&s.height>0)}function $t(e){let n=Ot(e),t=Math.max(1,e.size),r=new Map,i=l=>{let o=l.kind==="file"?Math.max(l.file.size,t*(n.has(l)?Mt:Et)):l.children.reduce((s,d)=>s+i(d),0);return r.set(l,o),o};return i(e),r}function Ot(e){let n=[],t=i=>{for(let l of i.children)l.kind!=="file"?t(l):l.findings.length>0&&n.push(l)};t(e);let r=new Set;for(let i of k){let l=n.filter(o=>o.tint===i);if(r.size+l.length>St)break;for(let o of l)r.add(o)}return r}var Ke=(e,{weights:n})=>({kind:e.kind==="file"?"file":"folder",node:e,tint:e.tint,size:M(e),files:e.kind==="file"?1:e.files,weight:n.get(e)??0});function Ge(e,n,t){let r=e.children.map(l=>Rt(l,n,t)).toSorted((l,o)=>o.weight-l.weight),i=r.filter(({weight:l})=>l*n.area<je);return i.length<2?r:[...r.filter(({weight:l})=>l*n.area>=je),zt(i,e)]}function Rt(e,n,t){let r=Ke(e,n);return e.kind==="file"||t>=Lt||r.weight*n.area<kt?r:{...r,kind:"open",children:Ge(e,n,t+1)}}var zt=(e,n)=>({kind:"rest",node:n,tint:k.find(t=>e.some(r=>r.tint===t))??"plain",size:e.reduce((t,{size:r})=>t+r,0),files:e.reduce((t,{files:r})=>t+r,0),weight:e.reduce((t,{weight:r})=>t+r,0)});function Xe(e){let n=a("div",{class:"treemap",role:"group","aria-label":"What ships, by size","aria-describedby":"treemap-keys"}),t=null,r=[],i=null,l=()=>{t!==null&&(r=Ue(t,n.clientWidth,n.clientHeight).map(f=>({cell:f,button:d(f)})),F(n,r.length===0?a("p",{class:"muted"},"Nothing ships"):r.map(({button:f})=>f)),r[0]?.button.setAttribute("tabindex","0"),o())},o=()=>{for(let{cell:f,button:c}of r){let y=f.kind==="file"&&f.node===i;c.classList.toggle("marked",y),y?c.setAttribute("aria-current","true"):c.removeAttribute("aria-current")}},s=({kind:f,node:c})=>{c.kind==="file"?e.onFile(c):f==="rest"?e.onRest(c):e.onFolder(c)},d=f=>{let c=Pt(f);return c.addEventListener("click",()=>s(f)),c},p=f=>{for(let c of r)c.button.setAttribute("tabindex","-1");f.setAttribute("tabindex","0"),f.focus()};n.addEventListener("keydown",f=>{if(f.key==="Escape"||f.key==="Backspace"){f.preventDefault(),f.stopPropagation(),e.onUp();return}let c=r.find(({button:g})=>g===document.activeElement),y=c===void 0?void 0:Ht(f.key,c,r);y!==void 0&&(f.preventDefault(),p(y.button))});let u="";return new ResizeObserver(()=>{let f=`${n.clientWidth}x${n.clientHeight}`;if(f===u)return;u=f;let c=n.contains(document.activeElement);l(),c&&r[0]?.button.focus()}).observe(n),{root:n,show:f=>{let c=n.contains(document.activeElement);t=f,u=`${n.clientWidth}x${n.clientHeight}`,l(),c&&r[0]?.button.focus()},mark:f=>{i=f,o()},focus:()=>r.find(({button:f})=>f.getAttribute("tabindex")==="0")?.button.focus()}}var Ye={width:44,height:18},ne={width:56,height:36};function Pt(e){let{left:n,top:t,width:r,height:i,kind:l,tint:o,size:s}=e,d=At(e),p=r>=Ye.width&&i>=Ye.height,u=l==="open"?r>=2*ne.width:r>=ne.width&&i>=ne.height,f=a("button",{type:"button",class:`cell ${l} ${o}`,tabindex:-1,title:`${d}, ${b(s)}`},a("span",{class:p?"cell-name":"hidden-words"},d)," ",a("span",{class:p&&u?"cell-size":"hidden-words"},b(s)),a("span",{class:"hidden-words"},`, ${Nt(e)}`));return Object.assign(f.style,{left:`${n}px`,top:`${t}px`,width:`${r}px`,height:`${i}px`}),f}var At=({kind:e,node:n,files:t})=>e==="rest"?`and ${T(t)} smaller ${t===1?"file":"files"}`:n.kind==="directory"?`${n.name}/`:n.name,Nt=({kind:e,tint:n,files:t})=>e==="file"?O[n]:`${v(t,"file")}, at worst ${O[n]}`;function Ht(e,n,t){switch(e){case"Home":return t[0];case"End":return t.at(-1);case"ArrowLeft":return j(n,t,(r,i)=>[i.x-r.x,Math.abs(i.y-r.y)]);case"ArrowRight":return j(n,t,(r,i)=>[r.x-i.x,Math.abs(i.y-r.y)]);case"ArrowUp":return j(n,t,(r,i)=>[i.y-r.y,Math.abs(i.x-r.x)]);case"ArrowDown":return j(n,t,(r,i)=>[r.y-i.y,Math.abs(i.x-r.x)]);default:return}}function j(e,n,t){let r=Ze(e.cell),i,l=1/0;for(let o of n){let[s,d]=t(Ze(o.cell),r);if(s<=0)continue;let p=s+2*d;p<l&&([i,l]=[o,p])}return i}var Ze=({kind:e,left:n,top:t,width:r,height:i})=>e==="open"?{x:n+Math.min(r/2,60),y:t+8}:{x:n+r/2,y:t+i/2};function Je(e){let n=e,t=[];return{get:()=>n,set:r=>{let i=n;n={...n,...r};for(let l of t)l(n,i)},listen:r=>{t.push(r)}}}function Ct(){let e=document.getElementById("report"),n=document.getElementById("report-data");if(e===null||n===null)return;let t=JSON.parse(n.textContent);(t.packages.length>0||t.findings.length>0)&&Dt(e,t),document.documentElement.classList.add("ready"),requestAnimationFrame(()=>performance.mark("packgate-ready"))}function Dt(e,n){let t=oe(n),r=Je(Bt(t)),i=null,o=ke(n,()=>{r.set({selection:null}),(i??document.getElementById("search"))?.focus()}),s=h=>{i=document.activeElement instanceof HTMLElement?document.activeElement:null,r.set({selection:h}),o.focus()},d=h=>r.set({place:h}),p=h=>{r.set({place:h,tab:h.tint==="plain"||h.tint==="new"?"files":"findings",text:""}),c.search.value="",y.focus()},u=Xe({onFile:h=>s({kind:"file",leaf:h}),onFolder:d,onRest:h=>{r.set({place:h,tab:"files",order:"size"}),y.focus()},onUp:()=>d(r.get().place===t.root?t.root:r.get().place.parent??t.root)}),f=_e(t,d),c=Me(t,r),y=Ce(t,r,s,p),g=a("div",{class:"main-column"},_t(t,f.root,u.root),c.root,y.root);F(e,a("div",{class:"columns"},g,o.root));let m=(h,w)=>{h.place!==w?.place&&(f.show(h.place),u.show(h.place)),h.selection!==w?.selection&&(o.show(h.selection),g.inert=h.selection!==null&&!Qe()),u.mark(W(h.selection))};r.listen(m),m(r.get(),null),document.addEventListener("keydown",h=>It(h,c.search,r))}var _t=(e,n,t)=>a("section",{class:"card map","aria-label":"Map of what ships"},n,t,a("p",{id:"treemap-keys",class:"hidden-words"},"Arrow keys move, Enter opens a file or a folder, Escape goes up"),Se(e));function Bt(e){let[n]=e.findings,t=e.packages.length>1?"packages":n===void 0?"files":"findings",r=Qe()?Vt(e):null;return{place:e.root,tab:t,text:"",severity:"",rule:"",isFresh:!1,order:"worst",selection:r}}var Qe=()=>window.matchMedia("(min-width: 1080px)").matches;function Vt({findings:e}){let[n]=e;if(n===void 0)return null;let t=e.filter(i=>x(i)===x(n));return{kind:"finding",finding:t.find(i=>z(i))??t.find(({leaf:i})=>i!==null)??n}}function It(e,n,t){let r=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;e.key==="/"&&!r&&!e.ctrlKey&&!e.metaKey&&!e.altKey?(e.preventDefault(),n.focus(),n.select()):e.key==="Escape"&&e.target===n&&n.value!==""&&(n.value="",t.set({text:""}))}Ct();})();', "style": ':root{color-scheme:light dark;--ground: #f4f6f8;--card: #ffffff;--sunken: #f0f3f6;--line: #d5dbe3;--control-line: #838e9b;--text: #18212b;--muted: #55616e;--accent: #1a5bb8;--focus: #1a5bb8;--error: #b42318;--on-error: #ffffff;--error-ground: #fdecea;--warning: #f0b93a;--on-warning: #2e2000;--warning-ground: #fdf4dc;--note: #4a6fa5;--on-note: #ffffff;--note-ground: #eaf0f8;--excused: #7c5fa3;--on-excused: #ffffff;--excused-ground: #f2edf8;--new: #1b7568;--on-new: #ffffff;--plain: #d9e0e7;--on-plain: #24303c;--pass: #17754a;--unjudged: #8a4600;--added: #1a6b3c;--added-ground: #e3f5e9;--removed: #a02018;--removed-ground: #fdeae8;--shadow: 0 1px 2px rgb(16 24 40 / 6%), 0 1px 3px rgb(16 24 40 / 8%);--mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;--sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif}@media(prefers-color-scheme:dark){:root{--ground: #0e1318;--card: #171d24;--sunken: #11171d;--line: #2b3540;--control-line: #6c7a89;--text: #e6ebf0;--muted: #9eabb8;--accent: #7db3ff;--focus: #8fc0ff;--error: #c93c37;--error-ground: #341a1b;--warning: #d9a632;--on-warning: #1f1500;--warning-ground: #2f2613;--note: #42679f;--note-ground: #19253a;--excused: #775b9e;--excused-ground: #262036;--new: #1d6f63;--plain: #2e3843;--on-plain: #d9e1e9;--pass: #1c7a4e;--unjudged: #9a5310;--added: #6fd69a;--added-ground: #12291d;--removed: #ff9d94;--removed-ground: #331b1b;--shadow: none}}*,*:before,*:after{box-sizing:border-box}[hidden]{display:none!important}body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 var(--sans);overflow-wrap:anywhere}h1,h2,h3,h4,p,dl,dd,ol,ul,figure{margin:0;padding:0}ul,ol{list-style:none}code,.path,.paths,.frame-place{font-family:var(--mono);font-size:.88em;unicode-bidi:isolate}.muted{color:var(--muted)}.hidden-words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}:focus-visible{outline:2px solid var(--focus);outline-offset:2px}button,input,select{font:inherit;color:inherit}button{cursor:pointer}.top,#main{max-width:1480px;margin:0 auto;padding:0 24px}.top{padding-top:22px}.brand{display:flex;align-items:center;gap:8px;color:var(--muted);font-size:13px;font-weight:600;letter-spacing:.02em}.brand-mark{width:12px;height:12px;border:2.5px solid currentcolor;border-bottom-width:5px;border-radius:3px}.headline{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;margin-top:12px}h1{font-size:27px;line-height:1.2;font-weight:650;letter-spacing:-.015em;unicode-bidi:isolate}.verdict{padding:4px 14px;border-radius:999px;color:#fff;font-weight:700;font-size:15px}.pass .verdict{background:var(--pass)}.fail .verdict{background:var(--error)}.unjudged .verdict{background:var(--unjudged)}.summary{margin-top:6px;color:var(--muted)}.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(124px,1fr));gap:10px;margin-top:18px}.figure{display:flex;flex-direction:column;padding:10px 14px 12px;border:1px solid var(--line);border-radius:10px;background:var(--card);box-shadow:var(--shadow);border-top:3px solid var(--line)}.figure dt{color:var(--muted);font-size:13px}.figure dd{font-size:23px;font-weight:650;line-height:1.25;letter-spacing:-.01em;font-variant-numeric:tabular-nums}.figure small{margin-left:8px;color:var(--muted);font-size:13px;font-weight:400;letter-spacing:0}.figure.error{border-top-color:var(--error)}.figure.warning{border-top-color:var(--warning)}.figure.note{border-top-color:var(--note)}.figure.excused{border-top-color:var(--excused)}.figure.unjudged{border-top-color:var(--unjudged)}.facts{display:flex;flex-wrap:wrap;gap:2px 22px;margin:14px 0 18px;font-size:13px}.facts div{display:flex;gap:6px}.facts dt{color:var(--muted)}#main{padding-bottom:48px}.card{border:1px solid var(--line);border-radius:12px;background:var(--card);box-shadow:var(--shadow)}.errors,noscript .card,.fold{margin-bottom:16px;padding:16px 20px}.errors{border-left:5px solid var(--unjudged)}.errors h2,noscript h2{font-size:18px}.errors li,.findings>li{margin-top:14px}.plain-frame{display:flex;flex-direction:column;margin:8px 0;padding:8px 12px;border-radius:8px;background:var(--sunken);overflow-x:auto}.plain-frame code{white-space:pre}.fold{margin-top:16px;margin-bottom:0;padding:12px 20px}.fold summary{font-weight:600}.fold li{padding:5px 0;border-top:1px solid var(--line)}.fold ul{margin-top:8px}summary{cursor:pointer}.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(380px,32%);align-items:start;gap:16px}.main-column{display:grid;grid-template-columns:minmax(0,1fr);gap:14px}.map{padding:12px 14px 14px}.trail ol{display:flex;flex-wrap:wrap;gap:2px 0;margin-bottom:10px;font-size:14px;font-weight:600}.trail li+li:before{content:"/";margin:0 7px;color:var(--muted);font-weight:400}.link{padding:0;border:0;background:none;color:var(--accent);font-weight:600;text-align:left;overflow-wrap:anywhere}.link:hover{text-decoration:underline}.treemap{position:relative;height:clamp(220px,36vh,420px);overflow:hidden;border-radius:6px}.cell{position:absolute;display:flex;flex-direction:column;gap:1px;overflow:hidden;margin:0;padding:3px 6px;border:0;border-radius:3px;font-size:12.5px;line-height:1.25;text-align:left;background:var(--plain);color:var(--on-plain)}.cell-name,.cell-size{overflow:hidden;max-width:100%;text-overflow:ellipsis;white-space:nowrap;unicode-bidi:isolate}.cell-name{font-weight:600}.cell.error .cell-name:before{content:"\\2715  ";content:"\\2715  " / ""}.cell.warning .cell-name:before{content:"! ";content:"! " / ""}.cell.new .cell-name:before{content:"+ ";content:"+ " / ""}.cell.error{background:var(--error);color:var(--on-error)}.cell.warning{background:var(--warning);color:var(--on-warning)}.cell.note{background:var(--note);color:var(--on-note)}.cell.excused{background:var(--excused);color:var(--on-excused)}.cell.new{background:var(--new);color:var(--on-new)}.cell.open{flex-direction:row;justify-content:space-between;gap:8px;background:var(--sunken);color:var(--text);box-shadow:inset 0 0 0 1px var(--line)}.cell.open.error{box-shadow:inset 0 0 0 1.5px var(--error)}.cell.open.warning{box-shadow:inset 0 0 0 1.5px var(--warning)}.cell.open .cell-name{flex:0 1 auto}.cell.open .cell-size{flex:none;color:var(--muted)}.cell.rest{background-image:repeating-linear-gradient(135deg,transparent 0 7px,rgb(128 128 128 / 12%) 7px 9px)}.cell:hover{filter:brightness(.94)}.cell.marked{outline:3px solid var(--text);outline-offset:-3px;z-index:1}.cell:focus-visible{outline:3px solid var(--focus);outline-offset:-3px;box-shadow:inset 0 0 0 5px var(--card);z-index:2}.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:10px;font-size:13px}.swatch{display:inline-block;width:11px;height:11px;margin-right:6px;border-radius:3px;background:var(--plain);box-shadow:inset 0 0 0 1px #80808059}.swatch.error,.row-dot.error{background:var(--error)}.swatch.warning,.row-dot.warning{background:var(--warning)}.swatch.note,.row-dot.note{background:var(--note)}.swatch.excused,.row-dot.excused{background:var(--excused)}.swatch.new,.row-dot.new{background:var(--new)}.filters{display:flex;flex-wrap:wrap;gap:8px 10px}.filters input[type=search],.filters select{height:36px;min-width:0;padding:0 10px;border:1px solid var(--control-line);border-radius:8px;background:var(--card)}.filters input[type=search]{flex:1 1 200px;max-width:340px}.filters select{flex:0 1 auto;max-width:200px;text-overflow:ellipsis}::placeholder{color:var(--muted);opacity:1}.check{display:flex;align-items:center;gap:6px;height:36px}.check input{width:16px;height:16px;accent-color:var(--accent)}.status{color:var(--muted);font-size:14px;font-variant-numeric:tabular-nums}.lists{overflow:hidden}.lists-head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;padding:0 16px 0 10px;border-bottom:1px solid var(--line)}.tabs{display:flex;gap:4px;max-width:100%;overflow-x:auto}.tabs button{flex:none;padding:11px 10px 9px;border:0;border-bottom:3px solid transparent;background:none;color:var(--muted);font-weight:600}.tabs button[aria-selected=true]{border-bottom-color:var(--accent);color:var(--text)}.tabs button:focus-visible{outline-offset:-3px}.tab-count{margin-left:7px;padding:1px 7px;border-radius:999px;background:var(--sunken);color:var(--muted);font-size:12.5px;font-weight:500}.none{padding:28px 20px;text-align:center}.list{position:relative;overflow-y:auto;overscroll-behavior:contain}.list:focus-visible{outline-offset:-2px}.rows{position:relative}.row{position:absolute;inset:0 0 auto;display:grid;grid-template-columns:78px minmax(0,1fr) auto;align-items:center;gap:12px;padding:0 16px;border-bottom:1px solid var(--line);cursor:pointer}#files .row{grid-template-columns:12px minmax(0,1fr) auto}.row:hover{background:var(--sunken)}.row[aria-selected=true]{background:var(--note-ground)}.list:focus-visible .row.active{outline:2px solid var(--focus);outline-offset:-3px;border-radius:6px}.row-main{display:flex;flex-direction:column;min-width:0}.row-title,.row-more{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.row-title{font-size:14.5px}.row-title.path{font-size:13.5px}.row-title .directory,.row-more,.row-size{color:var(--muted)}.row-title .name{font-weight:600}.row-more{font-size:13px}.row-size{font-size:13.5px;font-variant-numeric:tabular-nums;white-space:nowrap}.row-dot{width:11px;height:11px;border-radius:3px;background:var(--plain);box-shadow:inset 0 0 0 1px #80808059}.badge,.sign{display:inline-block;padding:1px 8px;border-radius:999px;background:var(--plain);color:var(--on-plain);font:600 12px/1.5 var(--sans);white-space:nowrap}.badge.error{background:var(--error);color:var(--on-error)}.badge.warning{background:var(--warning);color:var(--on-warning)}.badge.note{background:var(--note);color:var(--on-note)}.badge.excused{background:var(--excused);color:var(--on-excused)}.badge.new{background:var(--new);color:var(--on-new)}.sign.added{background:var(--added-ground);color:var(--added)}.sign.removed{background:var(--removed-ground);color:var(--removed)}.table-scroll{overflow:auto;max-height:70vh}.packages{width:100%;border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}.packages th,.packages td{padding:9px 12px;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}.packages thead th{position:sticky;top:0;background:var(--card);color:var(--muted);font-size:13px;font-weight:600}.packages tr>:first-child{width:40%;text-align:left;white-space:normal;font-weight:500}.packages tr>:nth-child(2){text-align:left}.packages tbody tr:hover{background:var(--sunken)}.packages .zero{color:var(--muted)}.panel{position:sticky;top:14px;display:flex;flex-direction:column;max-height:calc(100vh - 28px);overflow:hidden}.panel-head{display:flex;justify-content:space-between;align-items:start;gap:12px;padding:14px 18px;border-bottom:1px solid var(--line)}.panel-head h2{font-size:16px;line-height:1.35;unicode-bidi:isolate}.panel:not(.empty) h2{font-family:var(--mono);font-size:14.5px}.close{flex:none;width:30px;height:30px;margin:-4px -8px 0 0;border:0;border-radius:8px;background:none;color:var(--muted)}.close:hover{background:var(--sunken)}.panel.empty .close{visibility:hidden}.panel-body{display:grid;grid-template-columns:minmax(0,1fr);gap:16px;padding:16px 18px 20px;overflow-y:auto;font-size:14.5px}.panel-facts{display:grid;gap:3px}.panel-facts div{display:flex;gap:10px}.panel-facts dt{flex:none;min-width:102px;color:var(--muted)}.panel h3{font-size:14.5px}.panel h4{margin-top:12px;color:var(--muted);font-size:13px;font-weight:600}.finding{display:grid;grid-template-columns:minmax(0,1fr);gap:5px;padding:13px 14px 14px;border:1px solid var(--line);border-left:4px solid var(--line);border-radius:8px}.finding.error{border-left-color:var(--error)}.finding.warning{border-left-color:var(--warning)}.finding.note{border-left-color:var(--note)}.finding.excused{border-left-color:var(--excused)}.finding h3{display:flex;flex-wrap:wrap;align-items:center;gap:8px}.finding h3 code{font-size:13px}.finding .message{font-weight:550}.excuse{padding:6px 10px;border-radius:6px;background:var(--excused-ground)}.frame{margin-top:8px;border:1px solid var(--line);border-radius:8px;overflow:hidden}.frame figcaption{padding:4px 12px;border-bottom:1px solid var(--line);background:var(--sunken);color:var(--muted);font-size:13px}.code{display:flex;padding:8px 12px;overflow-x:auto;font-size:14px}.code code{white-space:pre;overflow-wrap:normal}.code:focus-visible{outline-offset:-2px}.line-number{flex:none;padding-right:14px;color:var(--muted);font-family:var(--mono);font-size:.88em;-webkit-user-select:none;user-select:none}mark{padding:1px 0;border-radius:2px;background:var(--warning-ground);color:inherit;box-shadow:0 2px 0 var(--error)}.frame-label{padding:0 12px 8px;color:var(--muted);font-size:13px}.fix{display:grid;grid-template-columns:minmax(0,1fr);gap:6px}.diff{flex-direction:column;padding:6px 0;border:1px solid var(--line);border-radius:8px}.diff code{min-width:max-content;padding:1px 12px}.diff .added{background:var(--added-ground);color:var(--added)}.diff .removed{background:var(--removed-ground);color:var(--removed)}.diff .hunk{color:var(--muted)}.paths{margin-top:4px;padding-left:16px}.exposure-figures strong{font-size:17px}.branches .branches{margin-left:8px;padding-left:10px;border-left:1px solid var(--line)}.branch summary,.branch.leaf{display:grid;grid-template-columns:minmax(0,1fr) 56px minmax(118px,auto);align-items:center;gap:10px;padding:2px 0;font-size:13px}.branch summary{border-radius:4px}.branch-name{font-family:var(--mono);font-size:12.5px;unicode-bidi:isolate}.branch-name:before{display:inline-block;width:15px;color:var(--muted);content:""}details>summary>.branch-name:before{content:"\\25b8"}details[open]>summary>.branch-name:before{content:"\\25be"}.branch-figures{color:var(--muted);font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}.bar{height:6px;border-radius:3px;background:var(--sunken);overflow:hidden}.bar-filled{display:block;height:100%;border-radius:3px;background:var(--error)}@media(max-width:1079px){.columns{grid-template-columns:minmax(0,1fr)}.panel{position:fixed;inset:0;z-index:10;max-height:none;border:0;border-radius:0}.panel.empty{display:none}.panel-body{flex:1}}@media(max-width:640px){.top,#main{padding-right:14px;padding-left:14px}.top{padding-top:16px}h1{font-size:21px}.figures{grid-template-columns:repeat(3,minmax(0,1fr));gap:8px}.figure{padding:8px 10px}.figure dd{font-size:19px}.figure small{display:block;margin-left:0;font-size:12px}.treemap{height:270px}.filters input[type=search]{flex-basis:100%;max-width:none}.filters select{flex:1 1 130px;max-width:none}.row{grid-template-columns:minmax(0,1fr) auto;padding:0 12px}.row-badge,.branch .bar{display:none}.branch summary,.branch.leaf{grid-template-columns:minmax(0,1fr) auto}.tabs button{padding-right:6px;padding-left:6px}.tab-count{margin-left:4px}.lists-head{padding-bottom:0}.lists-head .status{padding:6px 6px 8px}.row-title{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;font-size:14px;line-height:1.35;white-space:normal}#changes .row:has(.sign.added){border-left-color:var(--new)}#changes .row:has(.sign.removed){border-left-color:var(--error)}#findings .row,#changes .row{border-left:4px solid var(--line)}#findings .row:has(.badge.error){border-left-color:var(--error)}#findings .row:has(.badge.warning){border-left-color:var(--warning)}#findings .row:has(.badge.note){border-left-color:var(--note)}.packages :is(th,td):nth-child(n+4):nth-child(-n+8){display:none}.packages :is(th,td){padding:9px 8px}.packages tr>:first-child{padding-left:12px}.packages tr>:last-child{padding-right:12px}}@media(prefers-reduced-motion:no-preference){.cell{transition:filter .12s}}@media(forced-colors:active){.cell,.badge,.swatch,.row-dot{border:1px solid CanvasText}}@media print{:root{--ground: #ffffff}body{font-size:11pt}.columns{display:block}.card{margin-bottom:12px;box-shadow:none}.panel{position:static;max-height:none;overflow:visible}.panel-body{overflow:visible}.panel.empty,.filters,.lists-head,.close{display:none}.list,.rows,.row{height:auto!important;overflow:visible}.row{position:static;padding-top:6px;padding-bottom:6px;transform:none!important}.row-title{display:block;white-space:normal}.table-scroll{max-height:none;overflow:visible}.cell{print-color-adjust:exact;-webkit-print-color-adjust:exact}.row,.finding,.frame{break-inside:avoid}}', "scriptHash": "sha256-xS7ANEoy/GprOsz8kfp8TFaqSd+mm1NyRzmO6p0mMyA=", "styleHash": "sha256-5dyCSlAb5IQ5LBondLEfAHmqKaNLWTIOTgQJifOXxGo=" };
var pageCode = async () => code;

// src/report/html/interned.ts
function interned() {
  const known = /* @__PURE__ */ new Map();
  const values = [];
  return {
    values,
    index: (key, make) => {
      const found = known.get(key);
      if (found !== void 0) return found;
      known.set(key, values.length);
      return values.push(make()) - 1;
    }
  };
}

// src/report/html/collect-page-data.ts
function collectPageData(report) {
  const shared = { texts: interned(), frames: interned(), reasons: interned(), fixes: interned() };
  const failed = new Set(report.errors.map((error) => error.package));
  const packages = report.packages.map((judged) => pagePackage(judged, failed.has(judged.root), shared));
  const findings = report.violations.map((violation) => pageFinding(violation, shared));
  const ids = new Set([...packages.flatMap((one) => one.findings), ...findings].map(({ rule }) => rule));
  return {
    packages,
    findings,
    rules: Object.fromEntries(report.rules.flatMap(({ id, summary }) => ids.has(id) ? [[id, summary]] : [])),
    texts: shared.texts.values,
    frames: shared.frames.values,
    reasons: shared.reasons.values,
    fixes: shared.fixes.values
  };
}
function pagePackage(judged, couldNotJudge, shared) {
  const { files, violations, waivers, root, packer, totals } = judged;
  return {
    label: packageLabel(judged),
    root,
    outcome: couldNotJudge ? "could not judge" : judged.outcome,
    packer: packerLabel(packer),
    unpackedSize: totals.unpackedSize,
    files: files.map((file) => pageFile(file, packer, shared)),
    findings: [
      ...violations.map((violation) => pageFinding(violation, shared)),
      ...waivers.map((waiver) => ({ ...pageFinding(waiver, shared), excuse: waiver.exception }))
    ],
    since: changesOf(judged)
  };
}
var pageFile = ({ path, size, mode, reason }, packer, shared) => ({
  path,
  size,
  ...mode !== 420 && { mode: mode.toString(8) },
  reason: reasonIndex(reason, packer, shared)
});
function reasonIndex(reason, packer, shared) {
  const words = reasonWords(reason, packer);
  const frame = reason === null ? null : frameIndex(reason.frame, shared);
  return shared.reasons.index(`${frame}:${words}`, () => ({ words, frame }));
}
function pageFinding(violation, shared) {
  const { rule, severity, path, message, help, docs, region, location, decidedBy, fix } = violation;
  const found = packedPlace(violation);
  const exposure = exposureOf(violation);
  return {
    rule,
    severity,
    path,
    message,
    help: shared.texts.index(help, () => help),
    docs: shared.texts.index(docs, () => docs),
    ...found !== null && { found },
    ...region !== null && { region },
    frame: frameIndex(location, shared),
    ...decidedBy !== null && { decidedBy: frameIndex(decidedBy, shared) },
    ...fix !== null && { fix: fixIndex(fix, shared) },
    ...exposure !== null && { exposure }
  };
}
var frameIndex = (frame, { frames }) => frames.index(JSON.stringify([frame.file, frame.line, frame.column, frame.length, frame.label]), () => pageFrame(frame));
var MOST_BEFORE = 80;
var MOST_MARKED = 200;
var MOST_AFTER = 120;
function pageFrame({ file, line, column, text, length, label }) {
  const start = Math.min(column - 1, text.length);
  const before = text.slice(0, start);
  const shown = before.length > MOST_BEFORE ? `…${before.slice(-MOST_BEFORE)}` : before;
  const marked = cutText(text.slice(start, start + length), MOST_MARKED);
  return { file, line, column, pieces: [shown, marked, cutText(text.slice(start + length), MOST_AFTER)], label };
}
var LONGEST_DIFF_LINE = 400;
var MOST_REMOVED = 100;
var fixIndex = (fix, { fixes }) => fixes.index(`${fix.file}\0${fix.diff}`, () => pageFix(fix));
var pageFix = ({ edit, file, diff, removes }) => ({
  edit,
  file,
  diff: diff.replace(/\n$/, "").split("\n").map((line) => cutText(line, LONGEST_DIFF_LINE)),
  removes: removes.slice(0, MOST_REMOVED),
  removesTotal: removes.length
});
function exposureOf({ data }) {
  const { own, lines, bytes, tree } = data;
  if (typeof own !== "number" || typeof lines !== "number" || typeof bytes !== "number" || !isList(tree)) return null;
  const branches = tree.flatMap((branch) => {
    if (!isList(branch)) return [];
    const [directory, sources, count2] = branch;
    return typeof directory === "string" && typeof sources === "number" && typeof count2 === "number" ? [[directory, sources, count2]] : [];
  });
  return { own, lines, bytes, branches };
}
var isList = (value) => Array.isArray(value);
function changesOf({ previous, changes, files }) {
  if (previous === void 0 || changes === void 0) return null;
  const modes = new Map(files.map(({ path, mode }) => [path, mode]));
  const { before, added, removed, manifest } = changes;
  const changed = changes.changed.map(({ path, before: old, isCertain }) => ({
    path,
    size: old.size,
    ...old.path !== path && { oldPath: old.path },
    ...old.mode !== modes.get(path) && { oldMode: old.mode.toString(8) },
    isCertain
  }));
  return { label: previous.label, before, added, removed, changed, manifest };
}

// src/report/html/embedded-json.ts
var embeddedJson = (value) => JSON.stringify(value).replace(DANGEROUS, unicodeEscape);
var DANGEROUS = /[<>&\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;
var unicodeEscape = (character) => Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");

// src/report/html/markup.ts
var html = (strings, ...parts) => ({
  markup: strings.map((string, index) => `${string}${written(parts[index] ?? null)}`).join("")
});
var trusted = (markup) => ({ markup });
function written(part) {
  if (part === null) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escaped(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
var escaped = (text) => visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

// src/report/html/page-header.ts
var VERDICTS = {
  pass: { word: "Pass", style: html`pass` },
  fail: { word: "Fail", style: html`fail` },
  "could not judge": { word: "Could not judge", style: html`unjudged` }
};
function pageHeader(report) {
  const { word, style } = VERDICTS[runOutcome(report)];
  return html`<header class="top ${style}">
    <p class="brand"><span class="brand-mark" aria-hidden="true"></span>packgate</p>
    <div class="headline">
      <p class="verdict">${word}</p>
      <h1>${subjectOf(report)}</h1>
    </div>
    <p class="summary">${verdictLine(report, "shown").replace(/^.*? - /, "")}</p>
    <dl class="figures">
      ${figuresOf(report).map(
    ({ name, value, more, tone }) => html`<div class="figure${tone}">
            <dt>${name}</dt>
            <dd>${value}${more === "" ? null : html`<small>${more}</small>`}</dd>
          </div> `
  )}
    </dl>
    <dl class="facts">
      ${factsOf(report).map(
    ([name, value]) => html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div> `
  )}
    </dl>
  </header>`;
}
function subjectOf({ packages }) {
  const [only] = packages;
  if (only === void 0) return "nothing was judged";
  return packages.length === 1 ? packageLabel(only) : plural(packages.length, "package");
}
function figuresOf(report) {
  const { packages, errors } = report;
  const violations = allViolations(report);
  const waivers = packages.flatMap((judged) => judged.waivers);
  const packed = packages.map(({ totals }) => totals.packedSize);
  const of = (severity) => violations.filter((violation) => violation.severity === severity).length;
  return [
    ...errors.length === 0 ? [] : [counted("Could not judge", errors.length, html` unjudged`, "see below")],
    counted("Errors", of("error"), html` error`),
    counted("Warnings", of("warning"), html` warning`),
    counted("Notes", of("note"), html` note`),
    ...waivers.length === 0 ? [] : [counted("Excused", waivers.length, html` excused`)],
    { name: "Files", value: count(sum(packages, ({ totals }) => totals.files)), more: newWords(packages), tone: null },
    {
      name: "Unpacked",
      value: humanSize(sum(packages, ({ totals }) => totals.unpackedSize)),
      more: packed.length === 0 || packed.includes(null) ? "" : `${humanSize(packed.reduce((all, size) => all + (size ?? 0), 0))} packed`,
      tone: null
    }
  ];
}
var counted = (name, number, tone, more = "") => ({
  name,
  value: count(number),
  more,
  tone: number === 0 ? null : tone
});
var sum = (values, of) => values.reduce((all, value) => all + of(value), 0);
function newWords(packages) {
  const compared = packages.flatMap(({ changes }) => changes ?? []);
  return compared.length === 0 ? "" : `${count(sum(compared, ({ added }) => added.length))} new`;
}
function factsOf({ packages, policy, run, failOn, tool }) {
  const packers = [...new Set(packages.map(({ packer }) => packerLabel(packer)))].toSorted();
  const releases = [...new Set(packages.flatMap(({ previous }) => previous?.label ?? []))].toSorted();
  const digest = policy.sha256 === null ? "" : ` (${policy.sha256.slice(0, 12)})`;
  return [
    ["Policy", `${policy.path ?? policy.extends.join(", ")}${digest}`],
    ...packers.length === 0 ? [] : [["List from", packers.join(", ")]],
    ...releases.length === 0 ? [] : [["Compared with", releases.length > 3 ? plural(releases.length, "release") : releases.join(", ")]],
    ...run.commit === null ? [] : [["Commit", run.commit.slice(0, 12)]],
    ["Fails on", failOn],
    ["Judged", run.time.replace("T", " ").replace(/(?:\.\d+)?Z$/, " UTC")],
    ["By", `${tool.name} ${tool.version}`]
  ];
}

// src/report/html/plain-sections.ts
function errorSection(errors) {
  if (errors.length === 0) return null;
  return html`<section class="card errors" aria-labelledby="errors-title">
    <h2 id="errors-title">Could not be judged (${count(errors.length)})</h2>
    <ul>
      ${errors.map(
    (error) => html`<li>
            <p><strong>${error.subject}</strong> ${error.message}</p>
            ${error.location === null ? null : drawnFrame(error.location)}
            ${error.help === null ? null : html`<p class="help">${error.help}</p>`}
            <p class="muted">${error.package === null ? null : html`<code>${error.package}</code>: `}${consequence(error)}</p>
          </li> `
  )}
    </ul>
  </section>`;
}
var plainFindings = (report) => html`<section class="card">
    <h2>Violations</h2>
    ${report.packages.map((judged) => plainPackage(judged, report))}
    ${report.violations.length === 0 ? null : html`<h3>In the policy</h3>
            ${plainGroups(report.violations, report)}`}
    ${report.packages.every(({ violations }) => violations.length === 0) && report.violations.length === 0 ? html`<p>There are none.</p>` : null}
  </section>`;
function plainPackage(judged, report) {
  const { violations, waivers } = judged;
  if (violations.length === 0 && waivers.length === 0) return html``;
  return html`<h3>${packageLabel(judged)}</h3>
    ${plainGroups(violations, report)}
    ${waivers.length === 0 ? null : html`<h4>Excused by exceptions of the policy</h4>
            <ul>
              ${waivers.map(plainWaiver)}
            </ul>`}`;
}
var plainGroups = (violations, report) => html`<ul class="findings">
    ${groupViolations(violations).map((group) => plainGroup(group, report))}
  </ul>`;
var plainGroup = (group, report) => html`<li>
    <p><strong>${group.first.severity}</strong> <code>${group.first.rule}</code> ${headline(group, report.rules)}</p>
    ${group.violations.length === 1 ? foundAt(group.first) : html`<details>
            <summary>${plural(group.violations.length, "violation")}</summary>
            <ul>
              ${group.violations.map((one) => html`<li>${one.message}${foundAt(one)}</li>`)}
            </ul>
          </details>`}
    ${drawnFrame(group.first.location)} ${helpNotes(group).map(({ key, text }) => html`<p class="help">${key}: ${text}</p>`)}
  </li> `;
function foundAt(violation) {
  const found = packedPlace(violation);
  return found === null ? null : html`<p class="muted">found: <code>${found}</code></p>`;
}
var plainWaiver = ({ rule, message, exception }) => html`<li>
    <code>${rule}</code> ${message}: ${exception.reason}${exception.owner === null ? "" : `, ${exception.owner}`},
    ${exception.expires === null ? "without an end" : `until ${exception.expires}`}
  </li> `;
var FRAME_COLUMNS = 100;
var drawnFrame = (frame) => html`<div class="plain-frame" role="group" aria-label="${frame.file}:${frame.line}" tabindex="0">
    ${frameLines(frame, "strong", FRAME_COLUMNS, painter(false)).map((line) => html`<code>${line}</code> `)}
  </div>`;
function sideSections({ packages, skipped, unusedExceptions }) {
  const dropped = packages.flatMap(
    (judged) => judged.dropped.map((entry) => html`<li><code>${packageLabel(judged)}</code> ${droppedWords(entry)}</li> `)
  );
  const left = skipped.map(
    ({ name, root, reason }) => html`<li><code>${name || root}</code> ${name === "" ? "" : `in ${root}: `}${reason}</li> `
  );
  return html`${fold("Does not arrive where the package is installed", dropped)} ${fold("Packages that were not judged", left)}
  ${fold("Exceptions that excuse nothing", unusedExceptions.map(unusedException))}`;
}
var unusedException = ({ rule, paths, reason, location }) => html`<li><code>${rule}</code> ${paths.join(", ")} (${reason}), at ${location.file}:${location.line}</li> `;
var fold = (title, items) => items.length === 0 ? null : html`<details class="card fold">
        <summary>${title} (${count(items.length)})</summary>
        <ul>
          ${items}
        </ul>
      </details>`;

// src/report/html/render-html.ts
function renderHtml(report, code2) {
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(code2)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="packgate ${report.tool.version}" />
        <title>${titleOf(report)}</title>
        ${exactly("style", code2.style)}
      </head>
      <body>
        ${pageHeader(report)}
        <main id="main">
          ${errorSection(report.errors)}
          <div id="report"></div>
          <noscript> ${plainFindings(report)} </noscript>
          ${sideSections(report)}
        </main>
        ${exactly('script type="application/json" id="report-data"', embeddedJson(collectPageData(report)))}
        ${exactly("script", code2.script)}
      </body>
    </html> `;
  return body.markup;
}
var exactly = (tag, text) => trusted(`<${tag}>${text}</${tag.split(" ", 1)[0]}>`);
var contentSecurityPolicy = ({ scriptHash, styleHash }) => trusted(
  [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'"
  ].join("; ")
);
function titleOf(report) {
  const [only] = report.packages;
  const what = only !== void 0 && report.packages.length === 1 ? packageLabel(only) : plural(report.packages.length, "package");
  return `${runOutcome(report)}: ${what} - packgate`;
}

// src/report/html/html-page.ts
var htmlPage = async (report) => renderHtml(await maskedReasons(report), await pageCode());
export {
  htmlPage
};
