// A table, generated. Made from the 2231 names of the HTML Standard (§13.5) as Python's html.entities.html5
// holds them: the names sorted by their bytes and joined to one text; the characters in UTF-8, each different
// sequence once, joined likewise; an entry says where its name and its characters stand. 13 KB of entries
// instead of the 71 KB (and 4,462 relocations) that pairs of string views would take.

#include "html/NamedCharacterReferences.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace html {

namespace {

struct Entry
{
    std::uint16_t name;
    std::uint8_t nameLength;
    std::uint16_t characters;
    std::uint8_t charactersLength;
};

extern const char names[];
extern const char characters[];
extern const Entry entries[2231];

std::string_view nameOf(const Entry& entry)
{
    return {names + entry.name, entry.nameLength};
}

/// The character of a name at `place`; -1 past its end, which sorts before all others.
int characterAt(const Entry& entry, std::size_t place)
{
    return place < entry.nameLength ? static_cast<unsigned char>(names[entry.name + place]) : -1;
}

} // namespace

std::optional<NamedCharacterReference> longestNamedCharacterReference(std::string_view text)
{
    // Nearly all that pages have. Their ";" ends them: no longer name begins so.
    constexpr NamedCharacterReference usual[] = {
        {"amp;", "&"}, {"lt;", "<"}, {"gt;", ">"}, {"quot;", "\""}, {"nbsp;", "\u00A0"}};
    for (const NamedCharacterReference& reference : usual)
        if (text.starts_with(reference.name)) return reference;
    // The names that share the text's first `length` characters are neighbours; a longer text narrows them.
    const Entry* first = std::begin(entries);
    const Entry* last = std::end(entries);
    const Entry* longest = nullptr;
    for (std::size_t length = 0; length < text.size() && first != last; ++length) {
        const int wanted = static_cast<unsigned char>(text[length]);
        first = std::partition_point(first, last,
                                     [&](const Entry& e) { return characterAt(e, length) < wanted; });
        last = std::partition_point(first, last,
                                    [&](const Entry& e) { return characterAt(e, length) == wanted; });
        if (first != last && first->nameLength == length + 1) longest = first;
    }
    if (!longest) return std::nullopt;
    return NamedCharacterReference{nameOf(*longest),
                                   {characters + longest->characters, longest->charactersLength}};
}

namespace {

// clang-format off

const char names[] =
    "AEligAElig;AMPAMP;AacuteAacute;Abreve;AcircAcirc;Acy;Afr;AgraveAgrave;Alpha;Amacr;And;Aogon;Aopf;App"
    "lyFunction;AringAring;Ascr;Assign;AtildeAtilde;AumlAuml;Backslash;Barv;Barwed;Bcy;Because;Bernoullis"
    ";Beta;Bfr;Bopf;Breve;Bscr;Bumpeq;CHcy;COPYCOPY;Cacute;Cap;CapitalDifferentialD;Cayleys;Ccaron;Ccedil"
    "Ccedil;Ccirc;Cconint;Cdot;Cedilla;CenterDot;Cfr;Chi;CircleDot;CircleMinus;CirclePlus;CircleTimes;Clo"
    "ckwiseContourIntegral;CloseCurlyDoubleQuote;CloseCurlyQuote;Colon;Colone;Congruent;Conint;ContourInt"
    "egral;Copf;Coproduct;CounterClockwiseContourIntegral;Cross;Cscr;Cup;CupCap;DD;DDotrahd;DJcy;DScy;DZc"
    "y;Dagger;Darr;Dashv;Dcaron;Dcy;Del;Delta;Dfr;DiacriticalAcute;DiacriticalDot;DiacriticalDoubleAcute;"
    "DiacriticalGrave;DiacriticalTilde;Diamond;DifferentialD;Dopf;Dot;DotDot;DotEqual;DoubleContourIntegr"
    "al;DoubleDot;DoubleDownArrow;DoubleLeftArrow;DoubleLeftRightArrow;DoubleLeftTee;DoubleLongLeftArrow;"
    "DoubleLongLeftRightArrow;DoubleLongRightArrow;DoubleRightArrow;DoubleRightTee;DoubleUpArrow;DoubleUp"
    "DownArrow;DoubleVerticalBar;DownArrow;DownArrowBar;DownArrowUpArrow;DownBreve;DownLeftRightVector;Do"
    "wnLeftTeeVector;DownLeftVector;DownLeftVectorBar;DownRightTeeVector;DownRightVector;DownRightVectorB"
    "ar;DownTee;DownTeeArrow;Downarrow;Dscr;Dstrok;ENG;ETHETH;EacuteEacute;Ecaron;EcircEcirc;Ecy;Edot;Efr"
    ";EgraveEgrave;Element;Emacr;EmptySmallSquare;EmptyVerySmallSquare;Eogon;Eopf;Epsilon;Equal;EqualTild"
    "e;Equilibrium;Escr;Esim;Eta;EumlEuml;Exists;ExponentialE;Fcy;Ffr;FilledSmallSquare;FilledVerySmallSq"
    "uare;Fopf;ForAll;Fouriertrf;Fscr;GJcy;GTGT;Gamma;Gammad;Gbreve;Gcedil;Gcirc;Gcy;Gdot;Gfr;Gg;Gopf;Gre"
    "aterEqual;GreaterEqualLess;GreaterFullEqual;GreaterGreater;GreaterLess;GreaterSlantEqual;GreaterTild"
    "e;Gscr;Gt;HARDcy;Hacek;Hat;Hcirc;Hfr;HilbertSpace;Hopf;HorizontalLine;Hscr;Hstrok;HumpDownHump;HumpE"
    "qual;IEcy;IJlig;IOcy;IacuteIacute;IcircIcirc;Icy;Idot;Ifr;IgraveIgrave;Im;Imacr;ImaginaryI;Implies;I"
    "nt;Integral;Intersection;InvisibleComma;InvisibleTimes;Iogon;Iopf;Iota;Iscr;Itilde;Iukcy;IumlIuml;Jc"
    "irc;Jcy;Jfr;Jopf;Jscr;Jsercy;Jukcy;KHcy;KJcy;Kappa;Kcedil;Kcy;Kfr;Kopf;Kscr;LJcy;LTLT;Lacute;Lambda;"
    "Lang;Laplacetrf;Larr;Lcaron;Lcedil;Lcy;LeftAngleBracket;LeftArrow;LeftArrowBar;LeftArrowRightArrow;L"
    "eftCeiling;LeftDoubleBracket;LeftDownTeeVector;LeftDownVector;LeftDownVectorBar;LeftFloor;LeftRightA"
    "rrow;LeftRightVector;LeftTee;LeftTeeArrow;LeftTeeVector;LeftTriangle;LeftTriangleBar;LeftTriangleEqu"
    "al;LeftUpDownVector;LeftUpTeeVector;LeftUpVector;LeftUpVectorBar;LeftVector;LeftVectorBar;Leftarrow;"
    "Leftrightarrow;LessEqualGreater;LessFullEqual;LessGreater;LessLess;LessSlantEqual;LessTilde;Lfr;Ll;L"
    "leftarrow;Lmidot;LongLeftArrow;LongLeftRightArrow;LongRightArrow;Longleftarrow;Longleftrightarrow;Lo"
    "ngrightarrow;Lopf;LowerLeftArrow;LowerRightArrow;Lscr;Lsh;Lstrok;Lt;Map;Mcy;MediumSpace;Mellintrf;Mf"
    "r;MinusPlus;Mopf;Mscr;Mu;NJcy;Nacute;Ncaron;Ncedil;Ncy;NegativeMediumSpace;NegativeThickSpace;Negati"
    "veThinSpace;NegativeVeryThinSpace;NestedGreaterGreater;NestedLessLess;NewLine;Nfr;NoBreak;NonBreakin"
    "gSpace;Nopf;Not;NotCongruent;NotCupCap;NotDoubleVerticalBar;NotElement;NotEqual;NotEqualTilde;NotExi"
    "sts;NotGreater;NotGreaterEqual;NotGreaterFullEqual;NotGreaterGreater;NotGreaterLess;NotGreaterSlantE"
    "qual;NotGreaterTilde;NotHumpDownHump;NotHumpEqual;NotLeftTriangle;NotLeftTriangleBar;NotLeftTriangle"
    "Equal;NotLess;NotLessEqual;NotLessGreater;NotLessLess;NotLessSlantEqual;NotLessTilde;NotNestedGreate"
    "rGreater;NotNestedLessLess;NotPrecedes;NotPrecedesEqual;NotPrecedesSlantEqual;NotReverseElement;NotR"
    "ightTriangle;NotRightTriangleBar;NotRightTriangleEqual;NotSquareSubset;NotSquareSubsetEqual;NotSquar"
    "eSuperset;NotSquareSupersetEqual;NotSubset;NotSubsetEqual;NotSucceeds;NotSucceedsEqual;NotSucceedsSl"
    "antEqual;NotSucceedsTilde;NotSuperset;NotSupersetEqual;NotTilde;NotTildeEqual;NotTildeFullEqual;NotT"
    "ildeTilde;NotVerticalBar;Nscr;NtildeNtilde;Nu;OElig;OacuteOacute;OcircOcirc;Ocy;Odblac;Ofr;OgraveOgr"
    "ave;Omacr;Omega;Omicron;Oopf;OpenCurlyDoubleQuote;OpenCurlyQuote;Or;Oscr;OslashOslash;OtildeOtilde;O"
    "times;OumlOuml;OverBar;OverBrace;OverBracket;OverParenthesis;PartialD;Pcy;Pfr;Phi;Pi;PlusMinus;Poinc"
    "areplane;Popf;Pr;Precedes;PrecedesEqual;PrecedesSlantEqual;PrecedesTilde;Prime;Product;Proportion;Pr"
    "oportional;Pscr;Psi;QUOTQUOT;Qfr;Qopf;Qscr;RBarr;REGREG;Racute;Rang;Rarr;Rarrtl;Rcaron;Rcedil;Rcy;Re"
    ";ReverseElement;ReverseEquilibrium;ReverseUpEquilibrium;Rfr;Rho;RightAngleBracket;RightArrow;RightAr"
    "rowBar;RightArrowLeftArrow;RightCeiling;RightDoubleBracket;RightDownTeeVector;RightDownVector;RightD"
    "ownVectorBar;RightFloor;RightTee;RightTeeArrow;RightTeeVector;RightTriangle;RightTriangleBar;RightTr"
    "iangleEqual;RightUpDownVector;RightUpTeeVector;RightUpVector;RightUpVectorBar;RightVector;RightVecto"
    "rBar;Rightarrow;Ropf;RoundImplies;Rrightarrow;Rscr;Rsh;RuleDelayed;SHCHcy;SHcy;SOFTcy;Sacute;Sc;Scar"
    "on;Scedil;Scirc;Scy;Sfr;ShortDownArrow;ShortLeftArrow;ShortRightArrow;ShortUpArrow;Sigma;SmallCircle"
    ";Sopf;Sqrt;Square;SquareIntersection;SquareSubset;SquareSubsetEqual;SquareSuperset;SquareSupersetEqu"
    "al;SquareUnion;Sscr;Star;Sub;Subset;SubsetEqual;Succeeds;SucceedsEqual;SucceedsSlantEqual;SucceedsTi"
    "lde;SuchThat;Sum;Sup;Superset;SupersetEqual;Supset;THORNTHORN;TRADE;TSHcy;TScy;Tab;Tau;Tcaron;Tcedil"
    ";Tcy;Tfr;Therefore;Theta;ThickSpace;ThinSpace;Tilde;TildeEqual;TildeFullEqual;TildeTilde;Topf;Triple"
    "Dot;Tscr;Tstrok;UacuteUacute;Uarr;Uarrocir;Ubrcy;Ubreve;UcircUcirc;Ucy;Udblac;Ufr;UgraveUgrave;Umacr"
    ";UnderBar;UnderBrace;UnderBracket;UnderParenthesis;Union;UnionPlus;Uogon;Uopf;UpArrow;UpArrowBar;UpA"
    "rrowDownArrow;UpDownArrow;UpEquilibrium;UpTee;UpTeeArrow;Uparrow;Updownarrow;UpperLeftArrow;UpperRig"
    "htArrow;Upsi;Upsilon;Uring;Uscr;Utilde;UumlUuml;VDash;Vbar;Vcy;Vdash;Vdashl;Vee;Verbar;Vert;Vertical"
    "Bar;VerticalLine;VerticalSeparator;VerticalTilde;VeryThinSpace;Vfr;Vopf;Vscr;Vvdash;Wcirc;Wedge;Wfr;"
    "Wopf;Wscr;Xfr;Xi;Xopf;Xscr;YAcy;YIcy;YUcy;YacuteYacute;Ycirc;Ycy;Yfr;Yopf;Yscr;Yuml;ZHcy;Zacute;Zcar"
    "on;Zcy;Zdot;ZeroWidthSpace;Zeta;Zfr;Zopf;Zscr;aacuteaacute;abreve;ac;acE;acd;acircacirc;acuteacute;a"
    "cy;aeligaelig;af;afr;agraveagrave;alefsym;aleph;alpha;amacr;amalg;ampamp;and;andand;andd;andslope;an"
    "dv;ang;ange;angle;angmsd;angmsdaa;angmsdab;angmsdac;angmsdad;angmsdae;angmsdaf;angmsdag;angmsdah;ang"
    "rt;angrtvb;angrtvbd;angsph;angst;angzarr;aogon;aopf;ap;apE;apacir;ape;apid;apos;approx;approxeq;arin"
    "garing;ascr;ast;asymp;asympeq;atildeatilde;aumlauml;awconint;awint;bNot;backcong;backepsilon;backpri"
    "me;backsim;backsimeq;barvee;barwed;barwedge;bbrk;bbrktbrk;bcong;bcy;bdquo;becaus;because;bemptyv;bep"
    "si;bernou;beta;beth;between;bfr;bigcap;bigcirc;bigcup;bigodot;bigoplus;bigotimes;bigsqcup;bigstar;bi"
    "gtriangledown;bigtriangleup;biguplus;bigvee;bigwedge;bkarow;blacklozenge;blacksquare;blacktriangle;b"
    "lacktriangledown;blacktriangleleft;blacktriangleright;blank;blk12;blk14;blk34;block;bne;bnequiv;bnot"
    ";bopf;bot;bottom;bowtie;boxDL;boxDR;boxDl;boxDr;boxH;boxHD;boxHU;boxHd;boxHu;boxUL;boxUR;boxUl;boxUr"
    ";boxV;boxVH;boxVL;boxVR;boxVh;boxVl;boxVr;boxbox;boxdL;boxdR;boxdl;boxdr;boxh;boxhD;boxhU;boxhd;boxh"
    "u;boxminus;boxplus;boxtimes;boxuL;boxuR;boxul;boxur;boxv;boxvH;boxvL;boxvR;boxvh;boxvl;boxvr;bprime;"
    "breve;brvbarbrvbar;bscr;bsemi;bsim;bsime;bsol;bsolb;bsolhsub;bull;bullet;bump;bumpE;bumpe;bumpeq;cac"
    "ute;cap;capand;capbrcup;capcap;capcup;capdot;caps;caret;caron;ccaps;ccaron;ccedilccedil;ccirc;ccups;"
    "ccupssm;cdot;cedilcedil;cemptyv;centcent;centerdot;cfr;chcy;check;checkmark;chi;cir;cirE;circ;circeq"
    ";circlearrowleft;circlearrowright;circledR;circledS;circledast;circledcirc;circleddash;cire;cirfnint"
    ";cirmid;cirscir;clubs;clubsuit;colon;colone;coloneq;comma;commat;comp;compfn;complement;complexes;co"
    "ng;congdot;conint;copf;coprod;copycopy;copysr;crarr;cross;cscr;csub;csube;csup;csupe;ctdot;cudarrl;c"
    "udarrr;cuepr;cuesc;cularr;cularrp;cup;cupbrcap;cupcap;cupcup;cupdot;cupor;cups;curarr;curarrm;curlye"
    "qprec;curlyeqsucc;curlyvee;curlywedge;currencurren;curvearrowleft;curvearrowright;cuvee;cuwed;cwconi"
    "nt;cwint;cylcty;dArr;dHar;dagger;daleth;darr;dash;dashv;dbkarow;dblac;dcaron;dcy;dd;ddagger;ddarr;dd"
    "otseq;degdeg;delta;demptyv;dfisht;dfr;dharl;dharr;diam;diamond;diamondsuit;diams;die;digamma;disin;d"
    "iv;dividedivide;divideontimes;divonx;djcy;dlcorn;dlcrop;dollar;dopf;dot;doteq;doteqdot;dotminus;dotp"
    "lus;dotsquare;doublebarwedge;downarrow;downdownarrows;downharpoonleft;downharpoonright;drbkarow;drco"
    "rn;drcrop;dscr;dscy;dsol;dstrok;dtdot;dtri;dtrif;duarr;duhar;dwangle;dzcy;dzigrarr;eDDot;eDot;eacute"
    "eacute;easter;ecaron;ecir;ecircecirc;ecolon;ecy;edot;ee;efDot;efr;eg;egraveegrave;egs;egsdot;el;elin"
    "ters;ell;els;elsdot;emacr;empty;emptyset;emptyv;emsp13;emsp14;emsp;eng;ensp;eogon;eopf;epar;eparsl;e"
    "plus;epsi;epsilon;epsiv;eqcirc;eqcolon;eqsim;eqslantgtr;eqslantless;equals;equest;equiv;equivDD;eqvp"
    "arsl;erDot;erarr;escr;esdot;esim;eta;etheth;eumleuml;euro;excl;exist;expectation;exponentiale;fallin"
    "gdotseq;fcy;female;ffilig;fflig;ffllig;ffr;filig;fjlig;flat;fllig;fltns;fnof;fopf;forall;fork;forkv;"
    "fpartint;frac12frac12;frac13;frac14frac14;frac15;frac16;frac18;frac23;frac25;frac34frac34;frac35;fra"
    "c38;frac45;frac56;frac58;frac78;frasl;frown;fscr;gE;gEl;gacute;gamma;gammad;gap;gbreve;gcirc;gcy;gdo"
    "t;ge;gel;geq;geqq;geqslant;ges;gescc;gesdot;gesdoto;gesdotol;gesl;gesles;gfr;gg;ggg;gimel;gjcy;gl;gl"
    "E;gla;glj;gnE;gnap;gnapprox;gne;gneq;gneqq;gnsim;gopf;grave;gscr;gsim;gsime;gsiml;gtgt;gtcc;gtcir;gt"
    "dot;gtlPar;gtquest;gtrapprox;gtrarr;gtrdot;gtreqless;gtreqqless;gtrless;gtrsim;gvertneqq;gvnE;hArr;h"
    "airsp;half;hamilt;hardcy;harr;harrcir;harrw;hbar;hcirc;hearts;heartsuit;hellip;hercon;hfr;hksearow;h"
    "kswarow;hoarr;homtht;hookleftarrow;hookrightarrow;hopf;horbar;hscr;hslash;hstrok;hybull;hyphen;iacut"
    "eiacute;ic;icircicirc;icy;iecy;iexcliexcl;iff;ifr;igraveigrave;ii;iiiint;iiint;iinfin;iiota;ijlig;im"
    "acr;image;imagline;imagpart;imath;imof;imped;in;incare;infin;infintie;inodot;int;intcal;integers;int"
    "ercal;intlarhk;intprod;iocy;iogon;iopf;iota;iprod;iquestiquest;iscr;isin;isinE;isindot;isins;isinsv;"
    "isinv;it;itilde;iukcy;iumliuml;jcirc;jcy;jfr;jmath;jopf;jscr;jsercy;jukcy;kappa;kappav;kcedil;kcy;kf"
    "r;kgreen;khcy;kjcy;kopf;kscr;lAarr;lArr;lAtail;lBarr;lE;lEg;lHar;lacute;laemptyv;lagran;lambda;lang;"
    "langd;langle;lap;laquolaquo;larr;larrb;larrbfs;larrfs;larrhk;larrlp;larrpl;larrsim;larrtl;lat;latail"
    ";late;lates;lbarr;lbbrk;lbrace;lbrack;lbrke;lbrksld;lbrkslu;lcaron;lcedil;lceil;lcub;lcy;ldca;ldquo;"
    "ldquor;ldrdhar;ldrushar;ldsh;le;leftarrow;leftarrowtail;leftharpoondown;leftharpoonup;leftleftarrows"
    ";leftrightarrow;leftrightarrows;leftrightharpoons;leftrightsquigarrow;leftthreetimes;leg;leq;leqq;le"
    "qslant;les;lescc;lesdot;lesdoto;lesdotor;lesg;lesges;lessapprox;lessdot;lesseqgtr;lesseqqgtr;lessgtr"
    ";lesssim;lfisht;lfloor;lfr;lg;lgE;lhard;lharu;lharul;lhblk;ljcy;ll;llarr;llcorner;llhard;lltri;lmido"
    "t;lmoust;lmoustache;lnE;lnap;lnapprox;lne;lneq;lneqq;lnsim;loang;loarr;lobrk;longleftarrow;longleftr"
    "ightarrow;longmapsto;longrightarrow;looparrowleft;looparrowright;lopar;lopf;loplus;lotimes;lowast;lo"
    "wbar;loz;lozenge;lozf;lpar;lparlt;lrarr;lrcorner;lrhar;lrhard;lrm;lrtri;lsaquo;lscr;lsh;lsim;lsime;l"
    "simg;lsqb;lsquo;lsquor;lstrok;ltlt;ltcc;ltcir;ltdot;lthree;ltimes;ltlarr;ltquest;ltrPar;ltri;ltrie;l"
    "trif;lurdshar;luruhar;lvertneqq;lvnE;mDDot;macrmacr;male;malt;maltese;map;mapsto;mapstodown;mapstole"
    "ft;mapstoup;marker;mcomma;mcy;mdash;measuredangle;mfr;mho;micromicro;mid;midast;midcir;middotmiddot;"
    "minus;minusb;minusd;minusdu;mlcp;mldr;mnplus;models;mopf;mp;mscr;mstpos;mu;multimap;mumap;nGg;nGt;nG"
    "tv;nLeftarrow;nLeftrightarrow;nLl;nLt;nLtv;nRightarrow;nVDash;nVdash;nabla;nacute;nang;nap;napE;napi"
    "d;napos;napprox;natur;natural;naturals;nbspnbsp;nbump;nbumpe;ncap;ncaron;ncedil;ncong;ncongdot;ncup;"
    "ncy;ndash;ne;neArr;nearhk;nearr;nearrow;nedot;nequiv;nesear;nesim;nexist;nexists;nfr;ngE;nge;ngeq;ng"
    "eqq;ngeqslant;nges;ngsim;ngt;ngtr;nhArr;nharr;nhpar;ni;nis;nisd;niv;njcy;nlArr;nlE;nlarr;nldr;nle;nl"
    "eftarrow;nleftrightarrow;nleq;nleqq;nleqslant;nles;nless;nlsim;nlt;nltri;nltrie;nmid;nopf;notnot;not"
    "in;notinE;notindot;notinva;notinvb;notinvc;notni;notniva;notnivb;notnivc;npar;nparallel;nparsl;npart"
    ";npolint;npr;nprcue;npre;nprec;npreceq;nrArr;nrarr;nrarrc;nrarrw;nrightarrow;nrtri;nrtrie;nsc;nsccue"
    ";nsce;nscr;nshortmid;nshortparallel;nsim;nsime;nsimeq;nsmid;nspar;nsqsube;nsqsupe;nsub;nsubE;nsube;n"
    "subset;nsubseteq;nsubseteqq;nsucc;nsucceq;nsup;nsupE;nsupe;nsupset;nsupseteq;nsupseteqq;ntgl;ntilden"
    "tilde;ntlg;ntriangleleft;ntrianglelefteq;ntriangleright;ntrianglerighteq;nu;num;numero;numsp;nvDash;"
    "nvHarr;nvap;nvdash;nvge;nvgt;nvinfin;nvlArr;nvle;nvlt;nvltrie;nvrArr;nvrtrie;nvsim;nwArr;nwarhk;nwar"
    "r;nwarrow;nwnear;oS;oacuteoacute;oast;ocir;ocircocirc;ocy;odash;odblac;odiv;odot;odsold;oelig;ofcir;"
    "ofr;ogon;ograveograve;ogt;ohbar;ohm;oint;olarr;olcir;olcross;oline;olt;omacr;omega;omicron;omid;omin"
    "us;oopf;opar;operp;oplus;or;orarr;ord;order;orderof;ordfordf;ordmordm;origof;oror;orslope;orv;oscr;o"
    "slashoslash;osol;otildeotilde;otimes;otimesas;oumlouml;ovbar;par;parapara;parallel;parsim;parsl;part"
    ";pcy;percnt;period;permil;perp;pertenk;pfr;phi;phiv;phmmat;phone;pi;pitchfork;piv;planck;planckh;pla"
    "nkv;plus;plusacir;plusb;pluscir;plusdo;plusdu;pluse;plusmnplusmn;plussim;plustwo;pm;pointint;popf;po"
    "undpound;pr;prE;prap;prcue;pre;prec;precapprox;preccurlyeq;preceq;precnapprox;precneqq;precnsim;prec"
    "sim;prime;primes;prnE;prnap;prnsim;prod;profalar;profline;profsurf;prop;propto;prsim;prurel;pscr;psi"
    ";puncsp;qfr;qint;qopf;qprime;qscr;quaternions;quatint;quest;questeq;quotquot;rAarr;rArr;rAtail;rBarr"
    ";rHar;race;racute;radic;raemptyv;rang;rangd;range;rangle;raquoraquo;rarr;rarrap;rarrb;rarrbfs;rarrc;"
    "rarrfs;rarrhk;rarrlp;rarrpl;rarrsim;rarrtl;rarrw;ratail;ratio;rationals;rbarr;rbbrk;rbrace;rbrack;rb"
    "rke;rbrksld;rbrkslu;rcaron;rcedil;rceil;rcub;rcy;rdca;rdldhar;rdquo;rdquor;rdsh;real;realine;realpar"
    "t;reals;rect;regreg;rfisht;rfloor;rfr;rhard;rharu;rharul;rho;rhov;rightarrow;rightarrowtail;righthar"
    "poondown;rightharpoonup;rightleftarrows;rightleftharpoons;rightrightarrows;rightsquigarrow;rightthre"
    "etimes;ring;risingdotseq;rlarr;rlhar;rlm;rmoust;rmoustache;rnmid;roang;roarr;robrk;ropar;ropf;roplus"
    ";rotimes;rpar;rpargt;rppolint;rrarr;rsaquo;rscr;rsh;rsqb;rsquo;rsquor;rthree;rtimes;rtri;rtrie;rtrif"
    ";rtriltri;ruluhar;rx;sacute;sbquo;sc;scE;scap;scaron;sccue;sce;scedil;scirc;scnE;scnap;scnsim;scpoli"
    "nt;scsim;scy;sdot;sdotb;sdote;seArr;searhk;searr;searrow;sectsect;semi;seswar;setminus;setmn;sext;sf"
    "r;sfrown;sharp;shchcy;shcy;shortmid;shortparallel;shyshy;sigma;sigmaf;sigmav;sim;simdot;sime;simeq;s"
    "img;simgE;siml;simlE;simne;simplus;simrarr;slarr;smallsetminus;smashp;smeparsl;smid;smile;smt;smte;s"
    "mtes;softcy;sol;solb;solbar;sopf;spades;spadesuit;spar;sqcap;sqcaps;sqcup;sqcups;sqsub;sqsube;sqsubs"
    "et;sqsubseteq;sqsup;sqsupe;sqsupset;sqsupseteq;squ;square;squarf;squf;srarr;sscr;ssetmn;ssmile;sstar"
    "f;star;starf;straightepsilon;straightphi;strns;sub;subE;subdot;sube;subedot;submult;subnE;subne;subp"
    "lus;subrarr;subset;subseteq;subseteqq;subsetneq;subsetneqq;subsim;subsub;subsup;succ;succapprox;succ"
    "curlyeq;succeq;succnapprox;succneqq;succnsim;succsim;sum;sung;sup1sup1;sup2sup2;sup3sup3;sup;supE;su"
    "pdot;supdsub;supe;supedot;suphsol;suphsub;suplarr;supmult;supnE;supne;supplus;supset;supseteq;supset"
    "eqq;supsetneq;supsetneqq;supsim;supsub;supsup;swArr;swarhk;swarr;swarrow;swnwar;szligszlig;target;ta"
    "u;tbrk;tcaron;tcedil;tcy;tdot;telrec;tfr;there4;therefore;theta;thetasym;thetav;thickapprox;thicksim"
    ";thinsp;thkap;thksim;thornthorn;tilde;timestimes;timesb;timesbar;timesd;tint;toea;top;topbot;topcir;"
    "topf;topfork;tosa;tprime;trade;triangle;triangledown;triangleleft;trianglelefteq;triangleq;triangler"
    "ight;trianglerighteq;tridot;trie;triminus;triplus;trisb;tritime;trpezium;tscr;tscy;tshcy;tstrok;twix"
    "t;twoheadleftarrow;twoheadrightarrow;uArr;uHar;uacuteuacute;uarr;ubrcy;ubreve;ucircucirc;ucy;udarr;u"
    "dblac;udhar;ufisht;ufr;ugraveugrave;uharl;uharr;uhblk;ulcorn;ulcorner;ulcrop;ultri;umacr;umluml;uogo"
    "n;uopf;uparrow;updownarrow;upharpoonleft;upharpoonright;uplus;upsi;upsih;upsilon;upuparrows;urcorn;u"
    "rcorner;urcrop;uring;urtri;uscr;utdot;utilde;utri;utrif;uuarr;uumluuml;uwangle;vArr;vBar;vBarv;vDash"
    ";vangrt;varepsilon;varkappa;varnothing;varphi;varpi;varpropto;varr;varrho;varsigma;varsubsetneq;vars"
    "ubsetneqq;varsupsetneq;varsupsetneqq;vartheta;vartriangleleft;vartriangleright;vcy;vdash;vee;veebar;"
    "veeeq;vellip;verbar;vert;vfr;vltri;vnsub;vnsup;vopf;vprop;vrtri;vscr;vsubnE;vsubne;vsupnE;vsupne;vzi"
    "gzag;wcirc;wedbar;wedge;wedgeq;weierp;wfr;wopf;wp;wr;wreath;wscr;xcap;xcirc;xcup;xdtri;xfr;xhArr;xha"
    "rr;xi;xlArr;xlarr;xmap;xnis;xodot;xopf;xoplus;xotime;xrArr;xrarr;xscr;xsqcup;xuplus;xutri;xvee;xwedg"
    "e;yacuteyacute;yacy;ycirc;ycy;yenyen;yfr;yicy;yopf;yscr;yucy;yumlyuml;zacute;zcaron;zcy;zdot;zeetrf;"
    "zeta;zfr;zhcy;zigrarr;zopf;zscr;zwj;zwnj;";

const char characters[] =
    "\342\201\237\342\200\212\342\210\240\342\203\222\342\210\251\357\270\200\342\210\252\357\270\200\342\210"
    "\274\342\203\222\342\211\215\342\203\222\342\211\241\342\203\245\342\211\244\342\203\222\342\211\245\342"
    "\203\222\342\211\250\357\270\200\342\211\251\357\270\200\342\211\252\342\203\222\342\211\253\342\203\222"
    "\342\212\202\342\203\222\342\212\203\342\203\222\342\212\212\357\270\200\342\212\213\357\270\200\342\212"
    "\223\357\270\200\342\212\224\357\270\200\342\212\264\342\203\222\342\212\265\342\203\222\342\213\232\357"
    "\270\200\342\213\233\357\270\200\342\252\254\357\270\200\342\252\255\357\270\200\342\253\213\357\270\200"
    "\342\253\214\357\270\200\342\253\275\342\203\245\342\206\235\314\270\342\210\202\314\270\342\210\275\314"
    "\261\342\210\276\314\263\342\211\202\314\270\342\211\213\314\270\342\211\216\314\270\342\211\217\314\270"
    "\342\211\220\314\270\342\211\246\314\270\342\211\247\314\270\342\211\252\314\270\342\211\253\314\270\342"
    "\211\277\314\270\342\212\217\314\270\342\212\220\314\270\342\213\230\314\270\342\213\231\314\270\342\213"
    "\265\314\270\342\213\271\314\270\342\244\263\314\270\342\247\217\314\270\342\247\220\314\270\342\251\255"
    "\314\270\342\251\260\314\270\342\251\275\314\270\342\251\276\314\270\342\252\241\314\270\342\252\242\314"
    "\270\342\252\257\314\270\342\252\260\314\270\342\253\205\314\270\342\253\206\314\270\074\342\203\222\075"
    "\342\203\245\076\342\203\222\360\235\222\234\360\235\222\236\360\235\222\237\360\235\222\242\360\235\222"
    "\245\360\235\222\246\360\235\222\251\360\235\222\252\360\235\222\253\360\235\222\254\360\235\222\256\360"
    "\235\222\257\360\235\222\260\360\235\222\261\360\235\222\262\360\235\222\263\360\235\222\264\360\235\222"
    "\265\360\235\222\266\360\235\222\267\360\235\222\270\360\235\222\271\360\235\222\273\360\235\222\275\360"
    "\235\222\276\360\235\222\277\360\235\223\200\360\235\223\201\360\235\223\202\360\235\223\203\360\235\223"
    "\205\360\235\223\206\360\235\223\207\360\235\223\210\360\235\223\211\360\235\223\212\360\235\223\213\360"
    "\235\223\214\360\235\223\215\360\235\223\216\360\235\223\217\360\235\224\204\360\235\224\205\360\235\224"
    "\207\360\235\224\210\360\235\224\211\360\235\224\212\360\235\224\215\360\235\224\216\360\235\224\217\360"
    "\235\224\220\360\235\224\221\360\235\224\222\360\235\224\223\360\235\224\224\360\235\224\226\360\235\224"
    "\227\360\235\224\230\360\235\224\231\360\235\224\232\360\235\224\233\360\235\224\234\360\235\224\236\360"
    "\235\224\237\360\235\224\240\360\235\224\241\360\235\224\242\360\235\224\243\360\235\224\244\360\235\224"
    "\245\360\235\224\246\360\235\224\247\360\235\224\250\360\235\224\251\360\235\224\252\360\235\224\253\360"
    "\235\224\254\360\235\224\255\360\235\224\256\360\235\224\257\360\235\224\260\360\235\224\261\360\235\224"
    "\262\360\235\224\263\360\235\224\264\360\235\224\265\360\235\224\266\360\235\224\267\360\235\224\270\360"
    "\235\224\271\360\235\224\273\360\235\224\274\360\235\224\275\360\235\224\276\360\235\225\200\360\235\225"
    "\201\360\235\225\202\360\235\225\203\360\235\225\204\360\235\225\206\360\235\225\212\360\235\225\213\360"
    "\235\225\214\360\235\225\215\360\235\225\216\360\235\225\217\360\235\225\220\360\235\225\222\360\235\225"
    "\223\360\235\225\224\360\235\225\225\360\235\225\226\360\235\225\227\360\235\225\230\360\235\225\231\360"
    "\235\225\232\360\235\225\233\360\235\225\234\360\235\225\235\360\235\225\236\360\235\225\237\360\235\225"
    "\240\360\235\225\241\360\235\225\242\360\235\225\243\360\235\225\244\360\235\225\245\360\235\225\246\360"
    "\235\225\247\360\235\225\250\360\235\225\251\360\235\225\252\360\235\225\253\342\200\202\342\200\203\342"
    "\200\204\342\200\205\342\200\207\342\200\210\342\200\211\342\200\213\342\200\214\342\200\215\342\200\216"
    "\342\200\217\342\200\220\342\200\223\342\200\224\342\200\225\342\200\226\342\200\230\342\200\231\342\200"
    "\232\342\200\234\342\200\235\342\200\236\342\200\240\342\200\241\342\200\242\342\200\245\342\200\246\342"
    "\200\260\342\200\261\342\200\262\342\200\263\342\200\264\342\200\265\342\200\271\342\200\272\342\200\276"
    "\342\201\201\342\201\203\342\201\204\342\201\217\342\201\227\342\201\240\342\201\241\342\201\242\342\201"
    "\243\342\202\254\342\203\233\342\203\234\342\204\202\342\204\205\342\204\212\342\204\213\342\204\214\342"
    "\204\215\342\204\216\342\204\217\342\204\220\342\204\221\342\204\222\342\204\223\342\204\225\342\204\226"
    "\342\204\227\342\204\230\342\204\231\342\204\232\342\204\233\342\204\234\342\204\235\342\204\236\342\204"
    "\242\342\204\244\342\204\247\342\204\250\342\204\251\342\204\254\342\204\255\342\204\257\342\204\260\342"
    "\204\261\342\204\263\342\204\264\342\204\265\342\204\266\342\204\267\342\204\270\342\205\205\342\205\206"
    "\342\205\207\342\205\210\342\205\223\342\205\224\342\205\225\342\205\226\342\205\227\342\205\230\342\205"
    "\231\342\205\232\342\205\233\342\205\234\342\205\235\342\205\236\342\206\220\342\206\221\342\206\222\342"
    "\206\223\342\206\224\342\206\225\342\206\226\342\206\227\342\206\230\342\206\231\342\206\232\342\206\233"
    "\342\206\236\342\206\237\342\206\240\342\206\241\342\206\242\342\206\243\342\206\244\342\206\245\342\206"
    "\246\342\206\247\342\206\251\342\206\252\342\206\253\342\206\254\342\206\255\342\206\256\342\206\260\342"
    "\206\261\342\206\262\342\206\263\342\206\265\342\206\266\342\206\267\342\206\272\342\206\273\342\206\274"
    "\342\206\275\342\206\276\342\206\277\342\207\200\342\207\201\342\207\202\342\207\203\342\207\204\342\207"
    "\205\342\207\206\342\207\207\342\207\210\342\207\211\342\207\212\342\207\213\342\207\214\342\207\215\342"
    "\207\216\342\207\217\342\207\220\342\207\221\342\207\222\342\207\223\342\207\224\342\207\225\342\207\226"
    "\342\207\227\342\207\230\342\207\231\342\207\232\342\207\233\342\207\235\342\207\244\342\207\245\342\207"
    "\265\342\207\275\342\207\276\342\207\277\342\210\200\342\210\201\342\210\203\342\210\204\342\210\205\342"
    "\210\207\342\210\210\342\210\211\342\210\213\342\210\214\342\210\217\342\210\220\342\210\221\342\210\222"
    "\342\210\223\342\210\224\342\210\226\342\210\227\342\210\230\342\210\232\342\210\235\342\210\236\342\210"
    "\237\342\210\241\342\210\242\342\210\243\342\210\244\342\210\245\342\210\246\342\210\247\342\210\250\342"
    "\210\253\342\210\254\342\210\255\342\210\256\342\210\257\342\210\260\342\210\261\342\210\262\342\210\263"
    "\342\210\264\342\210\265\342\210\266\342\210\267\342\210\270\342\210\272\342\210\273\342\210\277\342\211"
    "\200\342\211\201\342\211\203\342\211\204\342\211\205\342\211\206\342\211\207\342\211\210\342\211\211\342"
    "\211\212\342\211\214\342\211\221\342\211\222\342\211\223\342\211\224\342\211\225\342\211\226\342\211\227"
    "\342\211\231\342\211\232\342\211\234\342\211\237\342\211\240\342\211\242\342\211\254\342\211\255\342\211"
    "\256\342\211\257\342\211\260\342\211\261\342\211\262\342\211\263\342\211\264\342\211\265\342\211\266\342"
    "\211\267\342\211\270\342\211\271\342\211\272\342\211\273\342\211\274\342\211\275\342\211\276\342\212\200"
    "\342\212\201\342\212\204\342\212\205\342\212\206\342\212\207\342\212\210\342\212\211\342\212\215\342\212"
    "\216\342\212\221\342\212\222\342\212\225\342\212\226\342\212\227\342\212\230\342\212\231\342\212\232\342"
    "\212\233\342\212\235\342\212\236\342\212\237\342\212\240\342\212\241\342\212\242\342\212\243\342\212\244"
    "\342\212\245\342\212\247\342\212\250\342\212\251\342\212\252\342\212\253\342\212\254\342\212\255\342\212"
    "\256\342\212\257\342\212\260\342\212\262\342\212\263\342\212\266\342\212\267\342\212\270\342\212\271\342"
    "\212\272\342\212\273\342\212\275\342\212\276\342\212\277\342\213\200\342\213\201\342\213\202\342\213\203"
    "\342\213\204\342\213\205\342\213\206\342\213\207\342\213\210\342\213\211\342\213\212\342\213\213\342\213"
    "\214\342\213\215\342\213\216\342\213\217\342\213\220\342\213\221\342\213\222\342\213\223\342\213\224\342"
    "\213\225\342\213\226\342\213\227\342\213\236\342\213\237\342\213\240\342\213\241\342\213\242\342\213\243"
    "\342\213\246\342\213\247\342\213\250\342\213\251\342\213\252\342\213\253\342\213\254\342\213\255\342\213"
    "\256\342\213\257\342\213\260\342\213\261\342\213\262\342\213\263\342\213\264\342\213\266\342\213\267\342"
    "\213\272\342\213\273\342\213\274\342\213\275\342\213\276\342\214\205\342\214\206\342\214\210\342\214\211"
    "\342\214\212\342\214\213\342\214\214\342\214\215\342\214\216\342\214\217\342\214\220\342\214\222\342\214"
    "\223\342\214\225\342\214\226\342\214\234\342\214\235\342\214\236\342\214\237\342\214\242\342\214\243\342"
    "\214\255\342\214\256\342\214\266\342\214\275\342\214\277\342\215\274\342\216\260\342\216\261\342\216\264"
    "\342\216\265\342\216\266\342\217\234\342\217\235\342\217\236\342\217\237\342\217\242\342\217\247\342\220"
    "\243\342\223\210\342\224\200\342\224\202\342\224\214\342\224\220\342\224\224\342\224\230\342\224\234\342"
    "\224\244\342\224\254\342\224\264\342\224\274\342\225\220\342\225\221\342\225\222\342\225\223\342\225\224"
    "\342\225\225\342\225\226\342\225\227\342\225\230\342\225\231\342\225\232\342\225\233\342\225\234\342\225"
    "\235\342\225\236\342\225\237\342\225\240\342\225\241\342\225\242\342\225\243\342\225\244\342\225\245\342"
    "\225\246\342\225\247\342\225\250\342\225\251\342\225\252\342\225\253\342\225\254\342\226\200\342\226\204"
    "\342\226\210\342\226\221\342\226\222\342\226\223\342\226\241\342\226\252\342\226\253\342\226\255\342\226"
    "\256\342\226\261\342\226\263\342\226\264\342\226\265\342\226\270\342\226\271\342\226\275\342\226\276\342"
    "\226\277\342\227\202\342\227\203\342\227\212\342\227\213\342\227\254\342\227\257\342\227\270\342\227\271"
    "\342\227\272\342\227\273\342\227\274\342\230\205\342\230\206\342\230\216\342\231\200\342\231\202\342\231"
    "\240\342\231\243\342\231\245\342\231\246\342\231\252\342\231\255\342\231\256\342\231\257\342\234\223\342"
    "\234\227\342\234\240\342\234\266\342\235\230\342\235\262\342\235\263\342\237\210\342\237\211\342\237\246"
    "\342\237\247\342\237\250\342\237\251\342\237\252\342\237\253\342\237\254\342\237\255\342\237\265\342\237"
    "\266\342\237\267\342\237\270\342\237\271\342\237\272\342\237\274\342\237\277\342\244\202\342\244\203\342"
    "\244\204\342\244\205\342\244\214\342\244\215\342\244\216\342\244\217\342\244\220\342\244\221\342\244\222"
    "\342\244\223\342\244\226\342\244\231\342\244\232\342\244\233\342\244\234\342\244\235\342\244\236\342\244"
    "\237\342\244\240\342\244\243\342\244\244\342\244\245\342\244\246\342\244\247\342\244\250\342\244\251\342"
    "\244\252\342\244\265\342\244\266\342\244\267\342\244\270\342\244\271\342\244\274\342\244\275\342\245\205"
    "\342\245\210\342\245\211\342\245\212\342\245\213\342\245\216\342\245\217\342\245\220\342\245\221\342\245"
    "\222\342\245\223\342\245\224\342\245\225\342\245\226\342\245\227\342\245\230\342\245\231\342\245\232\342"
    "\245\233\342\245\234\342\245\235\342\245\236\342\245\237\342\245\240\342\245\241\342\245\242\342\245\243"
    "\342\245\244\342\245\245\342\245\246\342\245\247\342\245\250\342\245\251\342\245\252\342\245\253\342\245"
    "\254\342\245\255\342\245\256\342\245\257\342\245\260\342\245\261\342\245\262\342\245\263\342\245\264\342"
    "\245\265\342\245\266\342\245\270\342\245\271\342\245\273\342\245\274\342\245\275\342\245\276\342\245\277"
    "\342\246\205\342\246\206\342\246\213\342\246\214\342\246\215\342\246\216\342\246\217\342\246\220\342\246"
    "\221\342\246\222\342\246\223\342\246\224\342\246\225\342\246\226\342\246\232\342\246\234\342\246\235\342"
    "\246\244\342\246\245\342\246\246\342\246\247\342\246\250\342\246\251\342\246\252\342\246\253\342\246\254"
    "\342\246\255\342\246\256\342\246\257\342\246\260\342\246\261\342\246\262\342\246\263\342\246\264\342\246"
    "\265\342\246\266\342\246\267\342\246\271\342\246\273\342\246\274\342\246\276\342\246\277\342\247\200\342"
    "\247\201\342\247\202\342\247\203\342\247\204\342\247\205\342\247\211\342\247\215\342\247\216\342\247\234"
    "\342\247\235\342\247\236\342\247\243\342\247\244\342\247\245\342\247\253\342\247\264\342\247\266\342\250"
    "\200\342\250\201\342\250\202\342\250\204\342\250\206\342\250\214\342\250\215\342\250\220\342\250\221\342"
    "\250\222\342\250\223\342\250\224\342\250\225\342\250\226\342\250\227\342\250\242\342\250\243\342\250\244"
    "\342\250\245\342\250\246\342\250\247\342\250\251\342\250\252\342\250\255\342\250\256\342\250\257\342\250"
    "\260\342\250\261\342\250\263\342\250\264\342\250\265\342\250\266\342\250\267\342\250\270\342\250\271\342"
    "\250\272\342\250\273\342\250\274\342\250\277\342\251\200\342\251\202\342\251\203\342\251\204\342\251\205"
    "\342\251\206\342\251\207\342\251\210\342\251\211\342\251\212\342\251\213\342\251\214\342\251\215\342\251"
    "\220\342\251\223\342\251\224\342\251\225\342\251\226\342\251\227\342\251\230\342\251\232\342\251\233\342"
    "\251\234\342\251\235\342\251\237\342\251\246\342\251\252\342\251\256\342\251\257\342\251\261\342\251\262"
    "\342\251\263\342\251\264\342\251\265\342\251\267\342\251\270\342\251\271\342\251\272\342\251\273\342\251"
    "\274\342\251\277\342\252\200\342\252\201\342\252\202\342\252\203\342\252\204\342\252\205\342\252\206\342"
    "\252\207\342\252\210\342\252\211\342\252\212\342\252\213\342\252\214\342\252\215\342\252\216\342\252\217"
    "\342\252\220\342\252\221\342\252\222\342\252\223\342\252\224\342\252\225\342\252\226\342\252\227\342\252"
    "\230\342\252\231\342\252\232\342\252\235\342\252\236\342\252\237\342\252\240\342\252\244\342\252\245\342"
    "\252\246\342\252\247\342\252\250\342\252\251\342\252\252\342\252\253\342\252\256\342\252\263\342\252\264"
    "\342\252\265\342\252\266\342\252\267\342\252\270\342\252\271\342\252\272\342\252\273\342\252\274\342\252"
    "\275\342\252\276\342\252\277\342\253\200\342\253\201\342\253\202\342\253\203\342\253\204\342\253\207\342"
    "\253\210\342\253\217\342\253\220\342\253\221\342\253\222\342\253\223\342\253\224\342\253\225\342\253\226"
    "\342\253\227\342\253\230\342\253\231\342\253\232\342\253\233\342\253\244\342\253\246\342\253\247\342\253"
    "\250\342\253\251\342\253\253\342\253\254\342\253\255\342\253\256\342\253\257\342\253\260\342\253\261\342"
    "\253\262\342\253\263\357\254\200\357\254\201\357\254\202\357\254\203\357\254\204\146\152\302\240\302\241"
    "\302\242\302\243\302\244\302\245\302\246\302\247\302\250\302\251\302\252\302\253\302\254\302\255\302\256"
    "\302\257\302\260\302\261\302\262\302\263\302\264\302\265\302\266\302\267\302\270\302\271\302\272\302\273"
    "\302\274\302\275\302\276\302\277\303\200\303\201\303\202\303\203\303\204\303\205\303\206\303\207\303\210"
    "\303\211\303\212\303\213\303\214\303\215\303\216\303\217\303\220\303\221\303\222\303\223\303\224\303\225"
    "\303\226\303\227\303\230\303\231\303\232\303\233\303\234\303\235\303\236\303\237\303\240\303\241\303\242"
    "\303\243\303\244\303\245\303\246\303\247\303\250\303\251\303\252\303\253\303\254\303\255\303\256\303\257"
    "\303\260\303\261\303\262\303\263\303\264\303\265\303\266\303\267\303\270\303\271\303\272\303\273\303\274"
    "\303\275\303\276\303\277\304\200\304\201\304\202\304\203\304\204\304\205\304\206\304\207\304\210\304\211"
    "\304\212\304\213\304\214\304\215\304\216\304\217\304\220\304\221\304\222\304\223\304\226\304\227\304\230"
    "\304\231\304\232\304\233\304\234\304\235\304\236\304\237\304\240\304\241\304\242\304\244\304\245\304\246"
    "\304\247\304\250\304\251\304\252\304\253\304\256\304\257\304\260\304\261\304\262\304\263\304\264\304\265"
    "\304\266\304\267\304\270\304\271\304\272\304\273\304\274\304\275\304\276\304\277\305\200\305\201\305\202"
    "\305\203\305\204\305\205\305\206\305\207\305\210\305\211\305\212\305\213\305\214\305\215\305\220\305\221"
    "\305\222\305\223\305\224\305\225\305\226\305\227\305\230\305\231\305\232\305\233\305\234\305\235\305\236"
    "\305\237\305\240\305\241\305\242\305\243\305\244\305\245\305\246\305\247\305\250\305\251\305\252\305\253"
    "\305\254\305\255\305\256\305\257\305\260\305\261\305\262\305\263\305\264\305\265\305\266\305\267\305\270"
    "\305\271\305\272\305\273\305\274\305\275\305\276\306\222\306\265\307\265\310\267\313\206\313\207\313\230"
    "\313\231\313\232\313\233\313\234\313\235\314\221\316\221\316\222\316\223\316\224\316\225\316\226\316\227"
    "\316\230\316\231\316\232\316\233\316\234\316\235\316\236\316\237\316\240\316\241\316\243\316\244\316\245"
    "\316\246\316\247\316\250\316\251\316\261\316\262\316\263\316\264\316\265\316\266\316\267\316\270\316\271"
    "\316\272\316\273\316\274\316\275\316\276\316\277\317\200\317\201\317\202\317\203\317\204\317\205\317\206"
    "\317\207\317\210\317\211\317\221\317\222\317\225\317\226\317\234\317\235\317\260\317\261\317\265\317\266"
    "\320\201\320\202\320\203\320\204\320\205\320\206\320\207\320\210\320\211\320\212\320\213\320\214\320\216"
    "\320\217\320\220\320\221\320\222\320\223\320\224\320\225\320\226\320\227\320\230\320\231\320\232\320\233"
    "\320\234\320\235\320\236\320\237\320\240\320\241\320\242\320\243\320\244\320\245\320\246\320\247\320\250"
    "\320\251\320\252\320\253\320\254\320\255\320\256\320\257\320\260\320\261\320\262\320\263\320\264\320\265"
    "\320\266\320\267\320\270\320\271\320\272\320\273\320\274\320\275\320\276\320\277\321\200\321\201\321\202"
    "\321\203\321\204\321\205\321\206\321\207\321\210\321\211\321\212\321\213\321\214\321\215\321\216\321\217"
    "\321\221\321\222\321\223\321\224\321\225\321\226\321\227\321\230\321\231\321\232\321\233\321\234\321\236"
    "\321\237\011\012\041\042\043\044\045\046\047\050\051\052\053\054\056\057\072\073\077\100\133\134\135\136"
    "\137\140\173\174\175";

const Entry entries[2231] = {
    {0, 5, 3478, 2}, {5, 6, 3478, 2}, {11, 3, 4169, 1}, {14, 4, 4169, 1}, {18, 6, 3468, 2},
    {24, 7, 3468, 2}, {31, 7, 3598, 2}, {38, 5, 3470, 2}, {43, 6, 3470, 2}, {49, 4, 4006, 2},
    {53, 4, 509, 4}, {57, 6, 3466, 2}, {63, 7, 3466, 2}, {70, 6, 3860, 2}, {76, 6, 3594, 2},
    {82, 4, 3043, 3}, {86, 6, 3602, 2}, {92, 5, 697, 4}, {97, 14, 1006, 3}, {111, 5, 3476, 2},
    {116, 6, 3476, 2}, {122, 5, 345, 4}, {127, 7, 1600, 3}, {134, 6, 3472, 2}, {140, 7, 3472, 2},
    {147, 4, 3474, 2}, {151, 5, 3474, 2}, {156, 10, 1462, 3}, {166, 5, 3349, 3}, {171, 7, 1993, 3},
    {178, 4, 4008, 2}, {182, 8, 1537, 3}, {190, 11, 1105, 3}, {201, 5, 3862, 2}, {206, 4, 513, 4},
    {210, 5, 701, 4}, {215, 6, 3846, 2}, {221, 5, 1105, 3}, {226, 7, 198, 3}, {233, 5, 4052, 2},
    {238, 4, 3420, 2}, {242, 5, 3420, 2}, {247, 7, 3606, 2}, {254, 4, 1888, 3}, {258, 21, 1138, 3},
    {279, 8, 1108, 3}, {287, 7, 3618, 2}, {294, 6, 3480, 2}, {300, 7, 3480, 2}, {307, 6, 3610, 2},
    {313, 8, 1522, 3}, {321, 5, 3614, 2}, {326, 8, 3450, 2}, {334, 10, 3448, 2}, {344, 4, 1108, 3},
    {348, 4, 3902, 2}, {352, 10, 1735, 3}, {362, 12, 1726, 3}, {374, 11, 1723, 3}, {385, 12, 1729, 3},
    {397, 25, 1528, 3}, {422, 22, 940, 3}, {444, 16, 931, 3}, {460, 6, 1543, 3}, {466, 7, 3097, 3},
    {473, 10, 36, 3}, {483, 7, 1519, 3}, {490, 16, 1516, 3}, {506, 5, 1024, 3}, {511, 10, 1447, 3},
    {521, 32, 1531, 3}, {553, 6, 2959, 3}, {559, 5, 349, 4}, {564, 4, 1891, 3}, {568, 7, 30, 3},
    {575, 3, 1138, 3}, {578, 9, 2464, 3}, {587, 5, 3980, 2}, {592, 5, 3986, 2}, {597, 5, 4004, 2},
    {602, 7, 949, 3}, {609, 5, 1231, 3}, {614, 6, 3343, 3}, {620, 7, 3622, 2}, {627, 4, 4014, 2},
    {631, 4, 1429, 3}, {635, 6, 3866, 2}, {641, 4, 517, 4}, {645, 17, 3442, 2}, {662, 15, 3848, 2},
    {677, 23, 3856, 2}, {700, 17, 4187, 1}, {717, 17, 3854, 2}, {734, 8, 1846, 3}, {742, 14, 1141, 3},
    {756, 5, 705, 4}, {761, 4, 3418, 2}, {765, 7, 1021, 3}, {772, 9, 208, 3}, {781, 22, 1519, 3},
    {803, 10, 3418, 2}, {813, 16, 1366, 3}, {829, 16, 1357, 3}, {845, 21, 1369, 3}, {866, 14, 3343, 3},
    {880, 20, 2422, 3}, {900, 25, 2428, 3}, {925, 21, 2425, 3}, {946, 17, 1363, 3}, {963, 15, 1774, 3},
    {978, 14, 1360, 3}, {992, 18, 1372, 3}, {1010, 18, 1495, 3}, {1028, 10, 1195, 3}, {1038, 13, 2470, 3},
    {1051, 17, 1402, 3}, {1068, 10, 3858, 2}, {1078, 20, 2566, 3}, {1098, 18, 2608, 3},
    {1116, 15, 1300, 3}, {1131, 18, 2584, 3}, {1149, 19, 2611, 3}, {1168, 16, 1312, 3},
    {1184, 19, 2587, 3}, {1203, 8, 1765, 3}, {1211, 13, 1249, 3}, {1224, 10, 1366, 3}, {1234, 5, 353, 4},
    {1239, 7, 3626, 2}, {1246, 4, 3732, 2}, {1250, 3, 3498, 2}, {1253, 4, 3498, 2}, {1257, 6, 3484, 2},
    {1263, 7, 3484, 2}, {1270, 7, 3642, 2}, {1277, 5, 3486, 2}, {1282, 6, 3486, 2}, {1288, 4, 4064, 2},
    {1292, 5, 3634, 2}, {1297, 4, 521, 4}, {1301, 6, 3482, 2}, {1307, 7, 3482, 2}, {1314, 8, 1432, 3},
    {1322, 6, 3630, 2}, {1328, 17, 2317, 3}, {1345, 21, 2254, 3}, {1366, 6, 3638, 2}, {1372, 5, 709, 4},
    {1377, 8, 3868, 2}, {1385, 6, 3100, 3}, {1391, 11, 188, 3}, {1402, 12, 1345, 3}, {1414, 5, 1114, 3},
    {1419, 5, 3094, 3}, {1424, 4, 3872, 2}, {1428, 4, 3488, 2}, {1432, 5, 3488, 2}, {1437, 7, 1420, 3},
    {1444, 13, 1144, 3}, {1457, 4, 4046, 2}, {1461, 4, 525, 4}, {1465, 18, 2320, 3}, {1483, 22, 2251, 3},
    {1505, 5, 713, 4}, {1510, 7, 1414, 3}, {1517, 11, 1117, 3}, {1528, 5, 1117, 3}, {1533, 5, 3982, 2},
    {1538, 2, 341, 1}, {1540, 3, 341, 1}, {1543, 6, 3864, 2}, {1549, 7, 3966, 2}, {1556, 7, 3650, 2},
    {1563, 7, 3658, 2}, {1570, 6, 3646, 2}, {1576, 4, 4012, 2}, {1580, 5, 3654, 2}, {1585, 4, 529, 4},
    {1589, 3, 253, 3}, {1592, 5, 717, 4}, {1597, 13, 48, 3}, {1610, 17, 132, 3}, {1627, 17, 218, 3},
    {1644, 15, 308, 3}, {1659, 12, 1663, 3}, {1671, 18, 298, 3}, {1689, 13, 1651, 3}, {1702, 5, 357, 4},
    {1707, 3, 72, 3}, {1710, 7, 4058, 2}, {1717, 6, 3844, 2}, {1723, 4, 4185, 1}, {1727, 6, 3660, 2},
    {1733, 4, 1036, 3}, {1737, 13, 1033, 3}, {1750, 5, 1039, 3}, {1755, 15, 2110, 3}, {1770, 5, 1033, 3},
    {1775, 7, 3664, 2}, {1782, 13, 198, 3}, {1795, 10, 203, 3}, {1805, 5, 4016, 2}, {1810, 6, 3684, 2},
    {1816, 5, 3978, 2}, {1821, 6, 3492, 2}, {1827, 7, 3492, 2}, {1834, 5, 3494, 2}, {1839, 6, 3494, 2},
    {1845, 4, 4022, 2}, {1849, 5, 3680, 2}, {1854, 4, 1051, 3}, {1858, 6, 3490, 2}, {1864, 7, 3490, 2},
    {1871, 3, 1051, 3}, {1874, 6, 3672, 2}, {1880, 11, 1147, 3}, {1891, 8, 1363, 3}, {1899, 4, 1510, 3},
    {1903, 9, 1507, 3}, {1912, 13, 1840, 3}, {1925, 15, 1012, 3}, {1940, 15, 1009, 3}, {1955, 6, 3676, 2},
    {1961, 5, 721, 4}, {1966, 5, 3876, 2}, {1971, 5, 1048, 3}, {1976, 7, 3668, 2}, {1983, 6, 3988, 2},
    {1989, 4, 3496, 2}, {1993, 5, 3496, 2}, {1998, 6, 3688, 2}, {2004, 4, 4024, 2}, {2008, 4, 533, 4},
    {2012, 5, 725, 4}, {2017, 5, 361, 4}, {2022, 7, 3992, 2}, {2029, 6, 3984, 2}, {2035, 5, 4048, 2},
    {2040, 5, 4000, 2}, {2045, 6, 3878, 2}, {2051, 7, 3692, 2}, {2058, 4, 4026, 2}, {2062, 4, 537, 4},
    {2066, 5, 729, 4}, {2071, 5, 365, 4}, {2076, 5, 3994, 2}, {2081, 2, 333, 1}, {2083, 3, 333, 1},
    {2086, 7, 3698, 2}, {2093, 7, 3880, 2}, {2100, 5, 2401, 3}, {2105, 11, 1054, 3}, {2116, 5, 1222, 3},
    {2121, 7, 3706, 2}, {2128, 7, 3702, 2}, {2135, 4, 4028, 2}, {2139, 17, 2395, 3}, {2156, 10, 1186, 3},
    {2166, 13, 1396, 3}, {2179, 20, 1327, 3}, {2199, 12, 1996, 3}, {2211, 18, 2389, 3},
    {2229, 18, 2617, 3}, {2247, 15, 1318, 3}, {2262, 18, 2593, 3}, {2280, 10, 2002, 3},
    {2290, 15, 1198, 3}, {2305, 16, 2560, 3}, {2321, 8, 1762, 3}, {2329, 13, 1240, 3}, {2342, 14, 2596, 3},
    {2356, 13, 1801, 3}, {2369, 16, 273, 3}, {2385, 18, 114, 3}, {2403, 17, 2569, 3}, {2420, 16, 2614, 3},
    {2436, 13, 1306, 3}, {2449, 16, 2590, 3}, {2465, 11, 1297, 3}, {2476, 14, 2572, 3},
    {2490, 10, 1357, 3}, {2500, 15, 1369, 3}, {2515, 17, 126, 3}, {2532, 14, 213, 3}, {2546, 12, 1660, 3},
    {2558, 9, 303, 3}, {2567, 15, 293, 3}, {2582, 10, 1648, 3}, {2592, 4, 541, 4}, {2596, 3, 248, 3},
    {2599, 11, 1387, 3}, {2610, 7, 3710, 2}, {2617, 14, 2413, 3}, {2631, 19, 2419, 3}, {2650, 15, 2416, 3},
    {2665, 14, 2422, 3}, {2679, 19, 2428, 3}, {2698, 15, 2425, 3}, {2713, 5, 733, 4}, {2718, 15, 1213, 3},
    {2733, 16, 1210, 3}, {2749, 5, 1054, 3}, {2754, 4, 1270, 3}, {2758, 7, 3714, 2}, {2765, 3, 66, 3},
    {2768, 4, 2446, 3}, {2772, 4, 4030, 2}, {2776, 12, 0, 3}, {2788, 10, 1120, 3}, {2798, 4, 545, 4},
    {2802, 10, 1456, 3}, {2812, 5, 737, 4}, {2817, 5, 1120, 3}, {2822, 3, 3882, 2}, {2825, 5, 3996, 2},
    {2830, 7, 3718, 2}, {2837, 7, 3726, 2}, {2844, 7, 3722, 2}, {2851, 4, 4032, 2}, {2855, 20, 898, 3},
    {2875, 19, 898, 3}, {2894, 18, 898, 3}, {2912, 22, 898, 3}, {2934, 21, 72, 3}, {2955, 15, 66, 3},
    {2970, 8, 4163, 1}, {2978, 4, 549, 4}, {2982, 8, 1003, 3}, {2990, 17, 3402, 2}, {3007, 5, 1060, 3},
    {3012, 4, 3361, 3}, {3016, 13, 1627, 3}, {3029, 10, 1633, 3}, {3039, 21, 1498, 3}, {3060, 11, 1435, 3},
    {3071, 9, 1624, 3}, {3080, 14, 188, 5}, {3094, 10, 1423, 3}, {3104, 11, 1639, 3}, {3115, 16, 1645, 3},
    {3131, 20, 218, 5}, {3151, 18, 228, 5}, {3169, 15, 1669, 3}, {3184, 21, 298, 5}, {3205, 16, 1657, 3},
    {3221, 16, 198, 5}, {3237, 13, 203, 5}, {3250, 16, 1936, 3}, {3266, 19, 273, 5}, {3285, 21, 1942, 3},
    {3306, 8, 1636, 3}, {3314, 13, 1642, 3}, {3327, 15, 1666, 3}, {3342, 12, 223, 5}, {3354, 18, 293, 5},
    {3372, 13, 1654, 3}, {3385, 24, 308, 5}, {3409, 18, 303, 5}, {3427, 12, 1687, 3}, {3439, 17, 313, 5},
    {3456, 22, 1912, 3}, {3478, 18, 1441, 3}, {3496, 17, 1939, 3}, {3513, 20, 278, 5}, {3533, 22, 1945, 3},
    {3555, 16, 238, 5}, {3571, 21, 1918, 3}, {3592, 18, 243, 5}, {3610, 23, 1921, 3}, {3633, 10, 78, 6},
    {3643, 15, 1705, 3}, {3658, 12, 1690, 3}, {3670, 17, 318, 5}, {3687, 22, 1915, 3}, {3709, 17, 233, 5},
    {3726, 12, 84, 6}, {3738, 17, 1708, 3}, {3755, 9, 1561, 3}, {3764, 14, 1567, 3}, {3778, 18, 1576, 3},
    {3796, 14, 1582, 3}, {3810, 15, 1492, 3}, {3825, 5, 369, 4}, {3830, 6, 3500, 2}, {3836, 7, 3500, 2},
    {3843, 3, 3884, 2}, {3846, 6, 3744, 2}, {3852, 6, 3504, 2}, {3858, 7, 3504, 2}, {3865, 5, 3506, 2},
    {3870, 6, 3506, 2}, {3876, 4, 4034, 2}, {3880, 7, 3740, 2}, {3887, 4, 553, 4}, {3891, 6, 3502, 2},
    {3897, 7, 3502, 2}, {3904, 6, 3736, 2}, {3910, 6, 3906, 2}, {3916, 8, 3888, 2}, {3924, 5, 741, 4},
    {3929, 21, 937, 3}, {3950, 15, 928, 3}, {3965, 3, 3046, 3}, {3968, 5, 373, 4}, {3973, 6, 3514, 2},
    {3979, 7, 3514, 2}, {3986, 6, 3508, 2}, {3992, 7, 3508, 2}, {3999, 7, 2980, 3}, {4006, 4, 3510, 2},
    {4010, 5, 3510, 2}, {4015, 8, 985, 3}, {4023, 10, 2092, 3}, {4033, 12, 2077, 3}, {4045, 16, 2086, 3},
    {4061, 9, 173, 3}, {4070, 4, 4036, 2}, {4074, 4, 557, 4}, {4078, 4, 3900, 2}, {4082, 3, 3890, 2},
    {4085, 10, 3436, 2}, {4095, 14, 1036, 3}, {4109, 5, 1072, 3}, {4114, 3, 3268, 3}, {4117, 9, 1672, 3},
    {4126, 14, 313, 3}, {4140, 19, 1678, 3}, {4159, 14, 1684, 3}, {4173, 6, 970, 3}, {4179, 8, 1444, 3},
    {4187, 11, 1543, 3}, {4198, 13, 1474, 3}, {4211, 5, 377, 4}, {4216, 4, 3904, 2}, {4220, 4, 4165, 1},
    {4224, 5, 4165, 1}, {4229, 4, 561, 4}, {4233, 5, 1075, 3}, {4238, 5, 381, 4}, {4243, 6, 2461, 3},
    {4249, 3, 3430, 2}, {4252, 4, 3430, 2}, {4256, 7, 3748, 2}, {4263, 5, 2404, 3}, {4268, 5, 1228, 3},
    {4273, 7, 2473, 3}, {4280, 7, 3756, 2}, {4287, 7, 3752, 2}, {4294, 4, 4038, 2}, {4298, 3, 1081, 3},
    {4301, 15, 1438, 3}, {4316, 19, 1342, 3}, {4335, 21, 2659, 3}, {4356, 4, 1081, 3}, {4360, 4, 3892, 2},
    {4364, 18, 2398, 3}, {4382, 11, 1192, 3}, {4393, 14, 1399, 3}, {4407, 20, 1321, 3},
    {4427, 13, 1999, 3}, {4440, 19, 2392, 3}, {4459, 19, 2605, 3}, {4478, 16, 1315, 3},
    {4494, 19, 2581, 3}, {4513, 11, 2005, 3}, {4524, 9, 1759, 3}, {4533, 14, 1246, 3}, {4547, 15, 2599, 3},
    {4562, 14, 1804, 3}, {4576, 17, 278, 3}, {4593, 19, 120, 3}, {4612, 18, 2563, 3}, {4630, 17, 2602, 3},
    {4647, 14, 1303, 3}, {4661, 17, 2578, 3}, {4678, 12, 1309, 3}, {4690, 15, 2575, 3},
    {4705, 11, 1363, 3}, {4716, 5, 1084, 3}, {4721, 13, 2662, 3}, {4734, 12, 1390, 3}, {4746, 5, 1078, 3},
    {4751, 4, 1273, 3}, {4755, 12, 2878, 3}, {4767, 7, 4056, 2}, {4774, 5, 4054, 2}, {4779, 7, 4062, 2},
    {4786, 7, 3760, 2}, {4793, 3, 3271, 3}, {4796, 7, 3772, 2}, {4803, 7, 3768, 2}, {4810, 6, 3764, 2},
    {4816, 4, 4040, 2}, {4820, 4, 565, 4}, {4824, 15, 1195, 3}, {4839, 15, 1186, 3}, {4854, 16, 1192, 3},
    {4870, 13, 1189, 3}, {4883, 6, 3894, 2}, {4889, 12, 1468, 3}, {4901, 5, 745, 4}, {4906, 5, 1471, 3},
    {4911, 7, 2248, 3}, {4918, 19, 102, 3}, {4937, 13, 238, 3}, {4950, 18, 1717, 3}, {4968, 15, 243, 3},
    {4983, 20, 1720, 3}, {5003, 12, 108, 3}, {5015, 5, 385, 4}, {5020, 5, 1852, 3}, {5025, 4, 1882, 3},
    {5029, 7, 1882, 3}, {5036, 12, 1699, 3}, {5048, 9, 1675, 3}, {5057, 14, 318, 3}, {5071, 19, 1681, 3},
    {5090, 14, 233, 3}, {5104, 9, 1438, 3}, {5113, 4, 1450, 3}, {5117, 4, 1885, 3}, {5121, 9, 84, 3},
    {5130, 14, 1702, 3}, {5144, 7, 1885, 3}, {5151, 5, 3526, 2}, {5156, 6, 3526, 2}, {5162, 6, 1090, 3},
    {5168, 6, 3998, 2}, {5174, 5, 4050, 2}, {5179, 4, 4162, 1}, {5183, 4, 3896, 2}, {5187, 7, 3780, 2},
    {5194, 7, 3776, 2}, {5201, 4, 4042, 2}, {5205, 4, 569, 4}, {5209, 10, 1534, 3}, {5219, 6, 3874, 2},
    {5225, 11, 0, 6}, {5236, 10, 895, 3}, {5246, 6, 24, 3}, {5252, 11, 1564, 3}, {5263, 15, 1570, 3},
    {5278, 11, 1579, 3}, {5289, 5, 749, 4}, {5294, 10, 1018, 3}, {5304, 5, 389, 4}, {5309, 7, 3784, 2},
    {5316, 6, 3518, 2}, {5322, 7, 3518, 2}, {5329, 5, 1225, 3}, {5334, 9, 2551, 3}, {5343, 6, 4002, 2},
    {5349, 7, 3796, 2}, {5356, 5, 3520, 2}, {5361, 6, 3520, 2}, {5367, 4, 4044, 2}, {5371, 7, 3804, 2},
    {5378, 4, 573, 4}, {5382, 6, 3516, 2}, {5388, 7, 3516, 2}, {5395, 6, 3792, 2}, {5401, 9, 4186, 1},
    {5410, 11, 2095, 3}, {5421, 13, 2080, 3}, {5434, 17, 2089, 3}, {5451, 6, 1843, 3}, {5457, 10, 1714, 3},
    {5467, 6, 3808, 2}, {5473, 5, 753, 4}, {5478, 8, 1189, 3}, {5486, 11, 2467, 3}, {5497, 17, 1324, 3},
    {5514, 12, 1201, 3}, {5526, 14, 2656, 3}, {5540, 6, 1768, 3}, {5546, 11, 1243, 3}, {5557, 8, 1360, 3},
    {5565, 12, 1372, 3}, {5577, 15, 1204, 3}, {5592, 16, 1207, 3}, {5608, 5, 3960, 2}, {5613, 8, 3898, 2},
    {5621, 6, 3800, 2}, {5627, 5, 393, 4}, {5632, 7, 3788, 2}, {5639, 4, 3522, 2}, {5643, 5, 3522, 2},
    {5648, 6, 1783, 3}, {5654, 5, 3358, 3}, {5659, 4, 4010, 2}, {5663, 6, 1777, 3}, {5669, 7, 3346, 3},
    {5676, 4, 1837, 3}, {5680, 7, 925, 3}, {5687, 5, 925, 3}, {5692, 12, 1489, 3}, {5704, 13, 4189, 1},
    {5717, 18, 2374, 3}, {5735, 14, 1558, 3}, {5749, 14, 3, 3}, {5763, 4, 577, 4}, {5767, 5, 757, 4},
    {5772, 5, 397, 4}, {5777, 7, 1780, 3}, {5784, 6, 3812, 2}, {5790, 6, 1834, 3}, {5796, 4, 581, 4},
    {5800, 5, 761, 4}, {5805, 5, 401, 4}, {5810, 4, 585, 4}, {5814, 3, 3886, 2}, {5817, 5, 765, 4},
    {5822, 5, 405, 4}, {5827, 5, 4068, 2}, {5832, 5, 3990, 2}, {5837, 5, 4066, 2}, {5842, 6, 3524, 2},
    {5848, 7, 3524, 2}, {5855, 6, 3816, 2}, {5861, 4, 4060, 2}, {5865, 4, 589, 4}, {5869, 5, 769, 4},
    {5874, 5, 409, 4}, {5879, 5, 3820, 2}, {5884, 5, 4018, 2}, {5889, 7, 3822, 2}, {5896, 7, 3830, 2},
    {5903, 4, 4020, 2}, {5907, 5, 3826, 2}, {5912, 15, 898, 3}, {5927, 5, 3870, 2}, {5932, 4, 1099, 3},
    {5936, 5, 1093, 3}, {5941, 5, 413, 4}, {5946, 6, 3532, 2}, {5952, 7, 3532, 2}, {5959, 7, 3600, 2},
    {5966, 3, 183, 3}, {5969, 4, 183, 5}, {5973, 4, 1555, 3}, {5977, 5, 3534, 2}, {5982, 6, 3534, 2},
    {5988, 5, 3442, 2}, {5993, 6, 3442, 2}, {5999, 4, 4070, 2}, {6003, 5, 3542, 2}, {6008, 6, 3542, 2},
    {6014, 3, 1006, 3}, {6017, 4, 593, 4}, {6021, 6, 3530, 2}, {6027, 7, 3530, 2}, {6034, 8, 1126, 3},
    {6042, 6, 1126, 3}, {6048, 6, 3908, 2}, {6054, 6, 3596, 2}, {6060, 6, 2998, 3}, {6066, 3, 4169, 1},
    {6069, 4, 4169, 1}, {6073, 4, 1501, 3}, {6077, 7, 3049, 3}, {6084, 5, 3067, 3}, {6089, 9, 3058, 3},
    {6098, 5, 3061, 3}, {6103, 4, 6, 3}, {6107, 5, 2755, 3}, {6112, 6, 6, 3}, {6118, 7, 1483, 3},
    {6125, 9, 2767, 3}, {6134, 9, 2770, 3}, {6143, 9, 2773, 3}, {6152, 9, 2776, 3}, {6161, 9, 2779, 3},
    {6170, 9, 2782, 3}, {6179, 9, 2785, 3}, {6188, 9, 2788, 3}, {6197, 6, 1480, 3}, {6203, 8, 1828, 3},
    {6211, 9, 2752, 3}, {6220, 7, 1486, 3}, {6227, 6, 3476, 2}, {6233, 8, 2068, 3}, {6241, 6, 3604, 2},
    {6247, 5, 773, 4}, {6252, 3, 1579, 3}, {6255, 4, 288, 3}, {6259, 7, 3085, 3}, {6266, 4, 1585, 3},
    {6270, 5, 193, 3}, {6275, 5, 4170, 1}, {6280, 7, 1579, 3}, {6287, 9, 1585, 3}, {6296, 5, 3540, 2},
    {6301, 6, 3540, 2}, {6307, 5, 417, 4}, {6312, 4, 4173, 1}, {6316, 6, 1579, 3}, {6322, 8, 30, 3},
    {6330, 6, 3536, 2}, {6336, 7, 3536, 2}, {6343, 4, 3538, 2}, {6347, 5, 3538, 2}, {6352, 9, 1531, 3},
    {6361, 6, 2908, 3}, {6367, 5, 3364, 3}, {6372, 9, 1588, 3}, {6381, 12, 3976, 2}, {6393, 10, 976, 3},
    {6403, 8, 178, 3}, {6411, 10, 1873, 3}, {6421, 7, 1825, 3}, {6428, 7, 1990, 3}, {6435, 9, 1990, 3},
    {6444, 5, 2080, 3}, {6449, 9, 2083, 3}, {6458, 6, 1588, 3}, {6464, 4, 4072, 2}, {6468, 6, 943, 3},
    {6474, 7, 1537, 3}, {6481, 8, 1537, 3}, {6489, 8, 2791, 3}, {6497, 6, 3976, 2}, {6503, 7, 1105, 3},
    {6510, 5, 3910, 2}, {6515, 5, 1129, 3}, {6520, 8, 1630, 3}, {6528, 4, 597, 4}, {6532, 7, 1840, 3},
    {6539, 8, 2305, 3}, {6547, 7, 1843, 3}, {6554, 8, 2884, 3}, {6562, 9, 2887, 3}, {6571, 10, 2890, 3},
    {6581, 9, 2896, 3}, {6590, 8, 2323, 3}, {6598, 16, 2281, 3}, {6614, 14, 2266, 3}, {6628, 9, 2893, 3},
    {6637, 7, 1837, 3}, {6644, 9, 1834, 3}, {6653, 7, 2452, 3}, {6660, 13, 2875, 3}, {6673, 12, 2251, 3},
    {6685, 14, 2269, 3}, {6699, 18, 2284, 3}, {6717, 18, 2290, 3}, {6735, 19, 2275, 3}, {6754, 6, 2104, 3},
    {6760, 6, 2242, 3}, {6766, 6, 2239, 3}, {6772, 6, 2245, 3}, {6778, 6, 2236, 3}, {6784, 4, 337, 4},
    {6788, 8, 36, 6}, {6796, 5, 2020, 3}, {6801, 5, 777, 4}, {6806, 4, 1768, 3}, {6810, 7, 1768, 3},
    {6817, 7, 1858, 3}, {6824, 6, 2164, 3}, {6830, 6, 2155, 3}, {6836, 6, 2161, 3}, {6842, 6, 2152, 3},
    {6848, 5, 2143, 3}, {6853, 6, 2209, 3}, {6859, 6, 2218, 3}, {6865, 6, 2203, 3}, {6871, 6, 2212, 3},
    {6877, 6, 2182, 3}, {6883, 6, 2173, 3}, {6889, 6, 2179, 3}, {6895, 6, 2170, 3}, {6901, 5, 2146, 3},
    {6906, 6, 2227, 3}, {6912, 6, 2200, 3}, {6918, 6, 2191, 3}, {6924, 6, 2224, 3}, {6930, 6, 2197, 3},
    {6936, 6, 2188, 3}, {6942, 7, 2848, 3}, {6949, 6, 2158, 3}, {6955, 6, 2149, 3}, {6961, 6, 2119, 3},
    {6967, 6, 2116, 3}, {6973, 5, 2110, 3}, {6978, 6, 2206, 3}, {6984, 6, 2215, 3}, {6990, 6, 2134, 3},
    {6996, 6, 2137, 3}, {7002, 9, 1750, 3}, {7011, 8, 1747, 3}, {7019, 9, 1753, 3}, {7028, 6, 2176, 3},
    {7034, 6, 2167, 3}, {7040, 6, 2125, 3}, {7046, 6, 2122, 3}, {7052, 5, 2113, 3}, {7057, 6, 2221, 3},
    {7063, 6, 2194, 3}, {7069, 6, 2185, 3}, {7075, 6, 2140, 3}, {7081, 6, 2131, 3}, {7087, 6, 2128, 3},
    {7093, 7, 976, 3}, {7100, 6, 3846, 2}, {7106, 6, 3414, 2}, {7112, 7, 3414, 2}, {7119, 5, 421, 4},
    {7124, 6, 997, 3}, {7130, 5, 178, 3}, {7135, 6, 1873, 3}, {7141, 5, 4183, 1}, {7146, 6, 2845, 3},
    {7152, 9, 2383, 3}, {7161, 5, 952, 3}, {7166, 7, 952, 3}, {7173, 5, 198, 3}, {7178, 6, 3241, 3},
    {7184, 6, 203, 3}, {7190, 7, 203, 3}, {7197, 7, 3608, 2}, {7204, 4, 12, 3}, {7208, 7, 3010, 3},
    {7215, 9, 3025, 3}, {7224, 7, 3031, 3}, {7231, 7, 3019, 3}, {7238, 7, 3001, 3}, {7245, 5, 12, 6},
    {7250, 6, 988, 3}, {7256, 6, 3844, 2}, {7262, 6, 3037, 3}, {7268, 7, 3620, 2}, {7275, 6, 3544, 2},
    {7281, 7, 3544, 2}, {7288, 6, 3612, 2}, {7294, 6, 3034, 3}, {7300, 8, 3040, 3}, {7308, 5, 3616, 2},
    {7313, 5, 3450, 2}, {7318, 6, 3450, 2}, {7324, 8, 2797, 3}, {7332, 4, 3406, 2}, {7336, 5, 3406, 2},
    {7341, 10, 3448, 2}, {7351, 4, 601, 4}, {7355, 5, 4116, 2}, {7360, 6, 2362, 3}, {7366, 10, 2362, 3},
    {7376, 4, 3952, 2}, {7380, 4, 2299, 3}, {7384, 5, 2839, 3}, {7389, 5, 3842, 2}, {7394, 7, 1609, 3},
    {7401, 16, 1291, 3}, {7417, 17, 1294, 3}, {7434, 9, 3430, 2}, {7443, 9, 2107, 3}, {7452, 11, 1741, 3},
    {7463, 12, 1738, 3}, {7475, 12, 1744, 3}, {7487, 5, 1609, 3}, {7492, 9, 2905, 3}, {7501, 7, 3370, 3},
    {7508, 8, 2836, 3}, {7516, 6, 2341, 3}, {7522, 9, 2341, 3}, {7531, 6, 4178, 1}, {7537, 7, 1600, 3},
    {7544, 8, 1600, 3}, {7552, 6, 4175, 1}, {7558, 7, 4181, 1}, {7565, 5, 1417, 3}, {7570, 7, 1468, 3},
    {7577, 11, 1417, 3}, {7588, 10, 1024, 3}, {7598, 5, 1570, 3}, {7603, 8, 283, 3}, {7611, 7, 1516, 3},
    {7618, 5, 781, 4}, {7623, 7, 1447, 3}, {7630, 4, 3420, 2}, {7634, 5, 3420, 2}, {7639, 7, 1066, 3},
    {7646, 6, 1282, 3}, {7652, 6, 2365, 3}, {7658, 5, 425, 4}, {7663, 5, 3304, 3}, {7668, 6, 3310, 3},
    {7674, 5, 3307, 3}, {7679, 6, 3313, 3}, {7685, 6, 1951, 3}, {7691, 8, 2533, 3}, {7699, 8, 2524, 3},
    {7707, 6, 1906, 3}, {7713, 6, 1909, 3}, {7719, 7, 1285, 3}, {7726, 8, 2542, 3}, {7734, 4, 18, 3},
    {7738, 9, 3022, 3}, {7747, 7, 3016, 3}, {7754, 7, 3028, 3}, {7761, 7, 1711, 3}, {7768, 6, 3013, 3},
    {7774, 5, 18, 6}, {7779, 7, 1288, 3}, {7786, 8, 2539, 3}, {7794, 12, 1906, 3}, {7806, 12, 1909, 3},
    {7818, 9, 1876, 3}, {7827, 11, 1879, 3}, {7838, 6, 3410, 2}, {7844, 7, 3410, 2}, {7851, 15, 1285, 3},
    {7866, 16, 1288, 3}, {7882, 6, 1876, 3}, {7888, 6, 1879, 3}, {7894, 9, 1528, 3}, {7903, 6, 1525, 3},
    {7909, 7, 2053, 3}, {7916, 5, 1366, 3}, {7921, 5, 2629, 3}, {7926, 7, 946, 3}, {7933, 7, 1135, 3},
    {7940, 5, 1195, 3}, {7945, 5, 913, 3}, {7950, 6, 1762, 3}, {7956, 8, 2458, 3}, {7964, 6, 3856, 2},
    {7970, 7, 3624, 2}, {7977, 4, 4078, 2}, {7981, 3, 1141, 3}, {7984, 8, 949, 3}, {7992, 6, 1339, 3},
    {7998, 8, 3103, 3}, {8006, 3, 3434, 2}, {8009, 4, 3434, 2}, {8013, 6, 3914, 2}, {8019, 8, 2794, 3},
    {8027, 7, 2701, 3}, {8034, 4, 605, 4}, {8038, 6, 1318, 3}, {8044, 6, 1315, 3}, {8050, 5, 1846, 3},
    {8055, 8, 1846, 3}, {8063, 12, 2347, 3}, {8075, 6, 2347, 3}, {8081, 4, 3418, 2}, {8085, 8, 3968, 2},
    {8093, 6, 1960, 3}, {8099, 4, 3576, 2}, {8103, 6, 3576, 2}, {8109, 7, 3576, 2}, {8116, 14, 1855, 3},
    {8130, 7, 1855, 3}, {8137, 5, 4136, 2}, {8142, 7, 2041, 3}, {8149, 7, 2011, 3}, {8156, 7, 4167, 1},
    {8163, 5, 785, 4}, {8168, 4, 3848, 2}, {8172, 6, 208, 3}, {8178, 9, 1591, 3}, {8187, 9, 1546, 3},
    {8196, 8, 1459, 3}, {8204, 10, 1756, 3}, {8214, 15, 1993, 3}, {8229, 10, 1195, 3}, {8239, 15, 1339, 3},
    {8254, 16, 1318, 3}, {8270, 17, 1315, 3}, {8287, 9, 2461, 3}, {8296, 7, 2044, 3}, {8303, 7, 2008, 3},
    {8310, 5, 429, 4}, {8315, 5, 4142, 2}, {8320, 5, 2881, 3}, {8325, 7, 3628, 2}, {8332, 6, 1957, 3},
    {8338, 5, 2287, 3}, {8343, 6, 2284, 3}, {8349, 6, 1402, 3}, {8355, 6, 2659, 3}, {8361, 8, 2761, 3},
    {8369, 5, 4160, 2}, {8374, 9, 2434, 3}, {8383, 6, 3103, 3}, {8389, 5, 1591, 3}, {8394, 6, 3548, 2},
    {8400, 7, 3548, 2}, {8407, 7, 3082, 3}, {8414, 7, 3644, 2}, {8421, 5, 1606, 3}, {8426, 5, 3550, 2},
    {8431, 6, 3550, 2}, {8437, 7, 1603, 3}, {8444, 4, 4128, 2}, {8448, 5, 3636, 2}, {8453, 3, 1144, 3},
    {8456, 6, 1594, 3}, {8462, 4, 609, 4}, {8466, 3, 3202, 3}, {8469, 6, 3546, 2}, {8475, 7, 3546, 2},
    {8482, 4, 3190, 3}, {8486, 7, 3196, 3}, {8493, 3, 3199, 3}, {8496, 9, 2101, 3}, {8505, 4, 1057, 3},
    {8509, 4, 3187, 3}, {8513, 7, 3193, 3}, {8520, 6, 3632, 2}, {8526, 6, 1426, 3}, {8532, 9, 1426, 3},
    {8541, 7, 1426, 3}, {8548, 7, 883, 3}, {8555, 7, 886, 3}, {8562, 5, 880, 3}, {8567, 4, 3734, 2},
    {8571, 5, 877, 3}, {8576, 6, 3640, 2}, {8582, 5, 789, 4}, {8587, 5, 1897, 3}, {8592, 7, 2866, 3},
    {8599, 6, 3088, 3}, {8605, 5, 3916, 2}, {8610, 8, 3916, 2}, {8618, 6, 3974, 2}, {8624, 7, 1606, 3},
    {8631, 8, 1603, 3}, {8639, 6, 188, 3}, {8645, 11, 3190, 3}, {8656, 12, 3187, 3}, {8668, 7, 337, 1},
    {8675, 7, 1621, 3}, {8682, 6, 36, 3}, {8688, 8, 3106, 3}, {8696, 9, 2872, 3}, {8705, 6, 1597, 3},
    {8711, 6, 2665, 3}, {8717, 5, 1111, 3}, {8722, 6, 208, 3}, {8728, 5, 188, 3}, {8733, 4, 3920, 2},
    {8737, 3, 3562, 2}, {8740, 4, 3562, 2}, {8744, 4, 3552, 2}, {8748, 5, 3552, 2}, {8753, 5, 1015, 3},
    {8758, 5, 4164, 1}, {8763, 6, 1420, 3}, {8769, 12, 1114, 3}, {8781, 13, 1144, 3}, {8794, 14, 1594, 3},
    {8808, 4, 4110, 2}, {8812, 7, 2332, 3}, {8819, 7, 3394, 3}, {8826, 6, 3385, 3}, {8832, 7, 3397, 3},
    {8839, 4, 613, 4}, {8843, 6, 3388, 3}, {8849, 6, 3400, 2}, {8855, 5, 2353, 3}, {8860, 6, 3391, 3},
    {8866, 6, 2263, 3}, {8872, 5, 3834, 2}, {8877, 5, 793, 4}, {8882, 7, 1414, 3}, {8889, 5, 1894, 3},
    {8894, 6, 3334, 3}, {8900, 9, 2902, 3}, {8909, 6, 3460, 2}, {8915, 7, 3460, 2}, {8922, 7, 1150, 3},
    {8929, 6, 3458, 2}, {8935, 7, 3458, 2}, {8942, 7, 1156, 3}, {8949, 7, 1168, 3}, {8956, 7, 1174, 3},
    {8963, 7, 1153, 3}, {8970, 7, 1159, 3}, {8977, 6, 3462, 2}, {8983, 7, 3462, 2}, {8990, 7, 1162, 3},
    {8997, 7, 1177, 3}, {9004, 7, 1165, 3}, {9011, 7, 1171, 3}, {9018, 7, 1180, 3}, {9025, 7, 1183, 3},
    {9032, 6, 994, 3}, {9038, 6, 2047, 3}, {9044, 5, 433, 4}, {9049, 3, 218, 3}, {9052, 4, 3160, 3},
    {9056, 7, 3838, 2}, {9063, 6, 3912, 2}, {9069, 7, 3968, 2}, {9076, 4, 3142, 3}, {9080, 7, 3652, 2},
    {9087, 6, 3648, 2}, {9093, 4, 4076, 2}, {9097, 5, 3656, 2}, {9102, 3, 48, 3}, {9105, 4, 132, 3},
    {9109, 4, 48, 3}, {9113, 5, 218, 3}, {9118, 9, 298, 3}, {9127, 4, 298, 3}, {9131, 6, 3232, 3},
    {9137, 7, 3124, 3}, {9144, 8, 3130, 3}, {9152, 9, 3136, 3}, {9161, 5, 132, 6}, {9166, 7, 3184, 3},
    {9173, 4, 617, 4}, {9177, 3, 72, 3}, {9180, 4, 253, 3}, {9184, 6, 1132, 3}, {9190, 5, 4138, 2},
    {9195, 3, 1663, 3}, {9198, 4, 3178, 3}, {9202, 4, 3220, 3}, {9206, 4, 3217, 3}, {9210, 4, 60, 3},
    {9214, 5, 3154, 3}, {9219, 9, 3154, 3}, {9228, 4, 3148, 3}, {9232, 5, 3148, 3}, {9237, 6, 60, 3},
    {9243, 6, 1927, 3}, {9249, 5, 797, 4}, {9254, 6, 4187, 1}, {9260, 5, 1030, 3}, {9265, 5, 1651, 3},
    {9270, 6, 3166, 3}, {9276, 6, 3172, 3}, {9282, 2, 341, 1}, {9284, 3, 341, 1}, {9287, 5, 3226, 3},
    {9292, 6, 3112, 3}, {9298, 6, 1903, 3}, {9304, 7, 2740, 3}, {9311, 8, 3118, 3}, {9319, 10, 3142, 3},
    {9329, 7, 2683, 3}, {9336, 7, 1903, 3}, {9343, 10, 132, 3}, {9353, 11, 3160, 3}, {9364, 8, 1663, 3},
    {9372, 7, 1651, 3}, {9379, 10, 60, 6}, {9389, 5, 60, 6}, {9394, 5, 1369, 3}, {9399, 7, 3, 3},
    {9406, 5, 3460, 2}, {9411, 7, 1033, 3}, {9418, 7, 4122, 2}, {9425, 5, 1198, 3}, {9430, 8, 2548, 3},
    {9438, 6, 1264, 3}, {9444, 5, 1045, 3}, {9449, 6, 3662, 2}, {9455, 7, 2344, 3}, {9462, 10, 2344, 3},
    {9472, 7, 958, 3}, {9479, 7, 1816, 3}, {9486, 4, 621, 4}, {9490, 9, 2506, 3}, {9499, 9, 2509, 3},
    {9508, 6, 1411, 3}, {9514, 7, 1552, 3}, {9521, 14, 1252, 3}, {9535, 15, 1255, 3}, {9550, 5, 801, 4},
    {9555, 7, 922, 3}, {9562, 5, 437, 4}, {9567, 7, 1045, 3}, {9574, 7, 3666, 2}, {9581, 7, 991, 3},
    {9588, 7, 913, 3}, {9595, 6, 3556, 2}, {9601, 7, 3556, 2}, {9608, 3, 1012, 3}, {9611, 5, 3558, 2},
    {9616, 6, 3558, 2}, {9622, 4, 4086, 2}, {9626, 5, 4080, 2}, {9631, 5, 3404, 2}, {9636, 6, 3404, 2},
    {9642, 4, 1369, 3}, {9646, 4, 625, 4}, {9650, 6, 3554, 2}, {9656, 7, 3554, 2}, {9663, 3, 1147, 3},
    {9666, 7, 2899, 3}, {9673, 6, 1513, 3}, {9679, 7, 2857, 3}, {9686, 6, 1102, 3}, {9692, 6, 3686, 2},
    {9698, 6, 3674, 2}, {9704, 6, 1051, 3}, {9710, 9, 1048, 3}, {9719, 9, 1051, 3}, {9728, 6, 3682, 2},
    {9734, 5, 1810, 3}, {9739, 6, 3836, 2}, {9745, 3, 1432, 3}, {9748, 7, 1027, 3}, {9755, 6, 1477, 3},
    {9761, 9, 2860, 3}, {9770, 7, 3682, 2}, {9777, 4, 1507, 3}, {9781, 7, 1819, 3}, {9788, 9, 1093, 3},
    {9797, 9, 1819, 3}, {9806, 9, 2926, 3}, {9815, 8, 2995, 3}, {9823, 5, 4134, 2}, {9828, 6, 3678, 2},
    {9834, 5, 805, 4}, {9839, 5, 3924, 2}, {9844, 6, 2995, 3}, {9850, 6, 3464, 2}, {9856, 7, 3464, 2},
    {9863, 5, 441, 4}, {9868, 5, 1432, 3}, {9873, 6, 263, 3}, {9879, 8, 258, 3}, {9887, 6, 1966, 3},
    {9893, 7, 1963, 3}, {9900, 6, 1432, 3}, {9906, 3, 1009, 3}, {9909, 7, 3670, 2}, {9916, 6, 4144, 2},
    {9922, 4, 3560, 2}, {9926, 5, 3560, 2}, {9931, 6, 3690, 2}, {9937, 4, 4088, 2}, {9941, 4, 629, 4},
    {9945, 6, 3840, 2}, {9951, 5, 809, 4}, {9956, 5, 445, 4}, {9961, 7, 4148, 2}, {9968, 6, 4140, 2},
    {9974, 6, 3926, 2}, {9980, 7, 3970, 2}, {9987, 7, 3694, 2}, {9994, 4, 4090, 2}, {9998, 4, 633, 4},
    {10002, 7, 3696, 2}, {10009, 5, 4112, 2}, {10014, 5, 4156, 2}, {10019, 5, 813, 4}, {10024, 5, 449, 4},
    {10029, 6, 1387, 3}, {10035, 5, 1357, 3}, {10040, 7, 2482, 3}, {10047, 6, 2455, 3}, {10053, 3, 213, 3},
    {10056, 4, 3157, 3}, {10060, 5, 2620, 3}, {10065, 7, 3700, 2}, {10072, 9, 2803, 3},
    {10081, 7, 1054, 3}, {10088, 7, 3928, 2}, {10095, 5, 2395, 3}, {10100, 6, 2728, 3},
    {10106, 7, 2395, 3}, {10113, 4, 3139, 3}, {10117, 5, 3424, 2}, {10122, 6, 3424, 2},
    {10128, 5, 1186, 3}, {10133, 6, 1396, 3}, {10139, 8, 2494, 3}, {10147, 7, 2488, 3},
    {10154, 7, 1252, 3}, {10161, 7, 1258, 3}, {10168, 7, 2536, 3}, {10175, 8, 2671, 3},
    {10183, 7, 1234, 3}, {10190, 4, 3238, 3}, {10194, 7, 2476, 3}, {10201, 5, 144, 3}, {10206, 6, 144, 6},
    {10212, 6, 2449, 3}, {10218, 6, 2377, 3}, {10224, 7, 4188, 1}, {10231, 7, 4182, 1},
    {10238, 6, 2710, 3}, {10244, 8, 2722, 3}, {10252, 8, 2716, 3}, {10260, 7, 3708, 2},
    {10267, 7, 3704, 2}, {10274, 6, 1996, 3}, {10280, 5, 4188, 1}, {10285, 4, 4092, 2},
    {10289, 5, 2527, 3}, {10294, 6, 937, 3}, {10300, 7, 943, 3}, {10307, 8, 2635, 3}, {10315, 9, 2557, 3},
    {10324, 5, 1276, 3}, {10329, 3, 42, 3}, {10332, 10, 1186, 3}, {10342, 14, 1234, 3},
    {10356, 16, 1300, 3}, {10372, 14, 1297, 3}, {10386, 15, 1330, 3}, {10401, 15, 1198, 3},
    {10416, 16, 1327, 3}, {10432, 18, 1342, 3}, {10450, 20, 1264, 3}, {10470, 15, 1867, 3},
    {10485, 4, 126, 3}, {10489, 4, 42, 3}, {10493, 5, 213, 3}, {10498, 9, 293, 3}, {10507, 4, 293, 3},
    {10511, 6, 3229, 3}, {10517, 7, 3121, 3}, {10524, 8, 3127, 3}, {10532, 9, 3133, 3}, {10541, 5, 126, 6},
    {10546, 7, 3181, 3}, {10553, 11, 3139, 3}, {10564, 8, 1900, 3}, {10572, 10, 126, 3},
    {10582, 11, 3157, 3}, {10593, 8, 1660, 3}, {10601, 8, 1648, 3}, {10609, 7, 2692, 3},
    {10616, 7, 2002, 3}, {10623, 4, 637, 4}, {10627, 3, 1660, 3}, {10630, 4, 3175, 3}, {10634, 6, 1300, 3},
    {10640, 6, 1297, 3}, {10646, 7, 2644, 3}, {10653, 6, 2233, 3}, {10659, 5, 4150, 2}, {10664, 3, 66, 3},
    {10667, 6, 1330, 3}, {10673, 9, 2041, 3}, {10682, 7, 2647, 3}, {10689, 6, 2314, 3},
    {10695, 7, 3712, 2}, {10702, 7, 2071, 3}, {10709, 11, 2071, 3}, {10720, 4, 54, 3}, {10724, 5, 3151, 3},
    {10729, 9, 3151, 3}, {10738, 4, 3145, 3}, {10742, 5, 3145, 3}, {10747, 6, 54, 3}, {10753, 6, 1924, 3},
    {10759, 6, 2407, 3}, {10765, 6, 1405, 3}, {10771, 6, 2389, 3}, {10777, 14, 2413, 3},
    {10791, 19, 2419, 3}, {10810, 11, 2431, 3}, {10821, 15, 2416, 3}, {10836, 14, 1258, 3},
    {10850, 15, 1261, 3}, {10865, 6, 2704, 3}, {10871, 5, 817, 4}, {10876, 7, 2953, 3},
    {10883, 8, 2971, 3}, {10891, 7, 1465, 3}, {10898, 7, 4186, 1}, {10905, 4, 2296, 3},
    {10909, 8, 2296, 3}, {10917, 5, 2875, 3}, {10922, 5, 4171, 1}, {10927, 7, 2734, 3},
    {10934, 6, 1327, 3}, {10940, 9, 2044, 3}, {10949, 6, 1342, 3}, {10955, 7, 2653, 3}, {10962, 4, 907, 3},
    {10966, 6, 1831, 3}, {10972, 7, 979, 3}, {10979, 5, 453, 4}, {10984, 4, 1270, 3}, {10988, 5, 1648, 3},
    {10993, 6, 3163, 3}, {10999, 6, 3169, 3}, {11005, 5, 4182, 1}, {11010, 6, 928, 3}, {11016, 7, 934, 3},
    {11023, 7, 3716, 2}, {11030, 2, 333, 1}, {11032, 3, 333, 1}, {11035, 5, 3223, 3}, {11040, 6, 3109, 3},
    {11046, 6, 1900, 3}, {11052, 7, 1867, 3}, {11059, 7, 1861, 3}, {11066, 7, 2680, 3},
    {11073, 8, 3115, 3}, {11081, 7, 2743, 3}, {11088, 5, 2293, 3}, {11093, 6, 114, 3}, {11099, 6, 2290, 3},
    {11105, 9, 2554, 3}, {11114, 8, 2632, 3}, {11122, 10, 54, 6}, {11132, 5, 54, 6}, {11137, 6, 1549, 3},
    {11143, 4, 3432, 2}, {11147, 5, 3432, 2}, {11152, 5, 2335, 3}, {11157, 5, 2368, 3},
    {11162, 8, 2368, 3}, {11170, 4, 1246, 3}, {11174, 7, 1246, 3}, {11181, 11, 1249, 3},
    {11192, 11, 1240, 3}, {11203, 9, 1243, 3}, {11212, 7, 2260, 3}, {11219, 7, 2947, 3},
    {11226, 4, 4094, 2}, {11230, 6, 919, 3}, {11236, 14, 1483, 3}, {11250, 4, 641, 4}, {11254, 4, 1096, 3},
    {11258, 5, 3444, 2}, {11263, 6, 3444, 2}, {11269, 4, 1489, 3}, {11273, 7, 4173, 1},
    {11280, 7, 3373, 3}, {11287, 6, 3448, 2}, {11293, 7, 3448, 2}, {11300, 6, 1453, 3},
    {11306, 7, 1750, 3}, {11313, 7, 1546, 3}, {11320, 8, 2950, 3}, {11328, 5, 3340, 3}, {11333, 5, 958, 3},
    {11338, 7, 1456, 3}, {11345, 7, 1771, 3}, {11352, 5, 821, 4}, {11357, 3, 1456, 3}, {11360, 5, 457, 4},
    {11365, 7, 183, 3}, {11372, 3, 3930, 2}, {11375, 9, 1813, 3}, {11384, 6, 1813, 3}, {11390, 4, 253, 5},
    {11394, 4, 72, 6}, {11398, 5, 228, 5}, {11403, 11, 1348, 3}, {11414, 16, 1351, 3}, {11430, 4, 248, 5},
    {11434, 4, 66, 6}, {11438, 5, 223, 5}, {11443, 12, 1354, 3}, {11455, 7, 1795, 3}, {11462, 7, 1792, 3},
    {11469, 6, 1429, 3}, {11475, 7, 3720, 2}, {11482, 5, 6, 6}, {11487, 4, 1582, 3}, {11491, 5, 288, 5},
    {11496, 6, 193, 5}, {11502, 6, 3730, 2}, {11508, 8, 1582, 3}, {11516, 6, 2356, 3}, {11522, 8, 2356, 3},
    {11530, 9, 1060, 3}, {11539, 4, 3402, 2}, {11543, 5, 3402, 2}, {11548, 6, 198, 5}, {11554, 7, 203, 5},
    {11561, 5, 3007, 3}, {11566, 7, 3728, 2}, {11573, 7, 3724, 2}, {11580, 6, 1576, 3}, {11586, 9, 283, 5},
    {11595, 5, 3004, 3}, {11600, 4, 4096, 2}, {11604, 6, 916, 3}, {11610, 3, 1624, 3}, {11613, 6, 1378, 3},
    {11619, 7, 2503, 3}, {11626, 6, 1207, 3}, {11632, 8, 1207, 3}, {11640, 6, 208, 5}, {11646, 7, 1627, 3},
    {11653, 7, 2515, 3}, {11660, 6, 188, 5}, {11666, 7, 1423, 3}, {11673, 8, 1423, 3}, {11681, 4, 645, 4},
    {11685, 4, 218, 5}, {11689, 4, 1645, 3}, {11693, 5, 1645, 3}, {11698, 6, 218, 5}, {11704, 10, 298, 5},
    {11714, 5, 298, 5}, {11719, 6, 1657, 3}, {11725, 4, 1639, 3}, {11729, 5, 1639, 3}, {11734, 6, 1351, 3},
    {11740, 6, 1267, 3}, {11746, 6, 3379, 3}, {11752, 3, 1438, 3}, {11755, 4, 1981, 3},
    {11759, 5, 1975, 3}, {11764, 4, 1438, 3}, {11768, 5, 4152, 2}, {11773, 6, 1348, 3}, {11779, 4, 213, 5},
    {11783, 6, 1216, 3}, {11789, 5, 955, 3}, {11794, 4, 1642, 3}, {11798, 11, 1216, 3},
    {11809, 16, 1267, 3}, {11825, 5, 1642, 3}, {11830, 6, 213, 5}, {11836, 10, 293, 5}, {11846, 5, 293, 5},
    {11851, 6, 1636, 3}, {11857, 6, 1654, 3}, {11863, 4, 1636, 3}, {11867, 6, 1936, 3},
    {11873, 7, 1942, 3}, {11880, 5, 1492, 3}, {11885, 5, 825, 4}, {11890, 3, 3426, 2}, {11893, 4, 3426, 2},
    {11897, 6, 1435, 3}, {11903, 7, 263, 5}, {11910, 9, 258, 5}, {11919, 8, 1435, 3}, {11927, 8, 1972, 3},
    {11935, 8, 1969, 3}, {11943, 6, 1441, 3}, {11949, 8, 1441, 3}, {11957, 8, 1987, 3},
    {11965, 8, 1984, 3}, {11973, 5, 1498, 3}, {11978, 10, 1498, 3}, {11988, 7, 162, 6}, {11995, 6, 173, 5},
    {12001, 8, 2917, 3}, {12009, 4, 1687, 3}, {12013, 7, 1912, 3}, {12020, 5, 313, 5}, {12025, 6, 1687, 3},
    {12031, 8, 313, 5}, {12039, 6, 1354, 3}, {12045, 6, 1219, 3}, {12051, 7, 268, 5}, {12058, 7, 168, 5},
    {12065, 12, 1219, 3}, {12077, 6, 1939, 3}, {12083, 7, 1945, 3}, {12090, 4, 1690, 3},
    {12094, 7, 1915, 3}, {12101, 5, 318, 5}, {12106, 5, 461, 4}, {12111, 10, 1492, 3},
    {12121, 15, 1498, 3}, {12136, 5, 1561, 3}, {12141, 6, 1567, 3}, {12147, 7, 1567, 3},
    {12154, 6, 1492, 3}, {12160, 6, 1498, 3}, {12166, 8, 1918, 3}, {12174, 8, 1921, 3},
    {12182, 5, 1693, 3}, {12187, 6, 323, 5}, {12193, 6, 1705, 3}, {12199, 8, 78, 6}, {12207, 10, 1705, 3},
    {12217, 11, 323, 5}, {12228, 6, 1690, 3}, {12234, 8, 318, 5}, {12242, 5, 1696, 3}, {12247, 6, 328, 5},
    {12253, 6, 1708, 3}, {12259, 8, 84, 6}, {12267, 10, 1708, 3}, {12277, 11, 328, 5}, {12288, 5, 1669, 3},
    {12293, 6, 3564, 2}, {12299, 7, 3564, 2}, {12306, 5, 1666, 3}, {12311, 14, 1936, 3},
    {12325, 16, 1942, 3}, {12341, 15, 1939, 3}, {12356, 17, 1945, 3}, {12373, 3, 3932, 2},
    {12376, 4, 4166, 1}, {12380, 7, 1063, 3}, {12387, 6, 889, 3}, {12393, 7, 1789, 3}, {12400, 7, 2443, 3},
    {12407, 5, 30, 6}, {12412, 7, 1786, 3}, {12419, 5, 48, 6}, {12424, 5, 341, 4}, {12429, 8, 2863, 3},
    {12437, 7, 2437, 3}, {12444, 5, 42, 6}, {12449, 5, 333, 4}, {12454, 8, 114, 6}, {12462, 7, 2440, 3},
    {12469, 8, 120, 6}, {12477, 6, 24, 6}, {12483, 6, 1375, 3}, {12489, 7, 2500, 3}, {12496, 6, 1204, 3},
    {12502, 8, 1204, 3}, {12510, 7, 2512, 3}, {12517, 3, 2107, 3}, {12520, 6, 3568, 2},
    {12526, 7, 3568, 2}, {12533, 5, 1741, 3}, {12538, 5, 1738, 3}, {12543, 5, 3570, 2},
    {12548, 6, 3570, 2}, {12554, 4, 4098, 2}, {12558, 6, 1744, 3}, {12564, 7, 3742, 2},
    {12571, 5, 2983, 3}, {12576, 5, 1735, 3}, {12581, 7, 2821, 3}, {12588, 6, 3746, 2},
    {12594, 6, 2827, 3}, {12600, 4, 649, 4}, {12604, 5, 3852, 2}, {12609, 6, 3566, 2}, {12615, 7, 3566, 2},
    {12622, 4, 2833, 3}, {12626, 6, 2806, 3}, {12632, 4, 3906, 2}, {12636, 5, 1516, 3},
    {12641, 6, 1291, 3}, {12647, 6, 2824, 3}, {12653, 8, 2818, 3}, {12661, 6, 985, 3}, {12667, 4, 2830, 3},
    {12671, 6, 3738, 2}, {12677, 6, 3956, 2}, {12683, 8, 3936, 2}, {12691, 5, 2809, 3},
    {12696, 7, 1726, 3}, {12703, 5, 829, 4}, {12708, 5, 2812, 3}, {12713, 6, 2815, 3}, {12719, 6, 1723, 3},
    {12725, 3, 1504, 3}, {12728, 6, 1294, 3}, {12734, 4, 3070, 3}, {12738, 6, 1123, 3},
    {12744, 8, 1123, 3}, {12752, 4, 3422, 2}, {12756, 5, 3422, 2}, {12761, 4, 3454, 2},
    {12765, 5, 3454, 2}, {12770, 7, 1807, 3}, {12777, 5, 3052, 3}, {12782, 8, 3055, 3},
    {12790, 4, 3064, 3}, {12794, 5, 1123, 3}, {12799, 6, 3578, 2}, {12805, 7, 3578, 2},
    {12812, 5, 1732, 3}, {12817, 6, 3572, 2}, {12823, 7, 3572, 2}, {12830, 7, 1729, 3},
    {12837, 9, 2977, 3}, {12846, 4, 3574, 2}, {12850, 5, 3574, 2}, {12855, 6, 2062, 3},
    {12861, 4, 1495, 3}, {12865, 4, 3446, 2}, {12869, 5, 3446, 2}, {12874, 9, 1495, 3},
    {12883, 7, 3382, 3}, {12890, 6, 162, 3}, {12896, 5, 173, 3}, {12901, 4, 4100, 2}, {12905, 7, 4168, 1},
    {12912, 7, 4176, 1}, {12919, 7, 961, 3}, {12926, 5, 1768, 3}, {12931, 8, 964, 3}, {12939, 4, 653, 4},
    {12943, 4, 3950, 2}, {12947, 5, 3962, 2}, {12952, 7, 1120, 3}, {12959, 6, 2329, 3},
    {12965, 3, 3938, 2}, {12968, 10, 1894, 3}, {12978, 4, 3964, 2}, {12982, 7, 1045, 3},
    {12989, 8, 1042, 3}, {12997, 7, 1045, 3}, {13004, 5, 4174, 1}, {13009, 9, 2932, 3},
    {13018, 6, 1747, 3}, {13024, 8, 2929, 3}, {13032, 7, 1459, 3}, {13039, 7, 2938, 3},
    {13046, 6, 3091, 3}, {13052, 6, 3436, 2}, {13058, 7, 3436, 2}, {13065, 8, 2941, 3},
    {13073, 8, 2944, 3}, {13081, 3, 3436, 2}, {13084, 9, 2920, 3}, {13093, 5, 833, 4}, {13098, 5, 3408, 2},
    {13103, 6, 3408, 2}, {13109, 3, 1672, 3}, {13112, 4, 3244, 3}, {13116, 5, 3256, 3},
    {13121, 6, 1678, 3}, {13127, 4, 313, 3}, {13131, 5, 1672, 3}, {13136, 11, 3256, 3},
    {13147, 12, 1678, 3}, {13159, 7, 313, 3}, {13166, 12, 3262, 3}, {13178, 9, 3250, 3},
    {13187, 9, 1930, 3}, {13196, 8, 1684, 3}, {13204, 6, 967, 3}, {13210, 7, 1072, 3}, {13217, 5, 3250, 3},
    {13222, 6, 3262, 3}, {13228, 7, 1930, 3}, {13235, 5, 1444, 3}, {13240, 9, 2056, 3},
    {13249, 9, 2023, 3}, {13258, 9, 2026, 3}, {13267, 5, 1474, 3}, {13272, 7, 1474, 3},
    {13279, 6, 1684, 3}, {13285, 7, 1798, 3}, {13292, 5, 465, 4}, {13297, 4, 3954, 2}, {13301, 7, 892, 3},
    {13308, 4, 657, 4}, {13312, 5, 2899, 3}, {13317, 5, 837, 4}, {13322, 7, 1000, 3}, {13329, 5, 469, 4},
    {13334, 12, 1039, 3}, {13346, 8, 2923, 3}, {13354, 6, 4180, 1}, {13360, 8, 1621, 3},
    {13368, 4, 4165, 1}, {13372, 5, 4165, 1}, {13377, 6, 1390, 3}, {13383, 5, 1363, 3},
    {13388, 7, 2485, 3}, {13395, 6, 2458, 3}, {13401, 5, 2626, 3}, {13406, 5, 178, 5}, {13411, 7, 3750, 2},
    {13418, 6, 1471, 3}, {13424, 9, 2800, 3}, {13433, 5, 2398, 3}, {13438, 6, 2731, 3},
    {13444, 6, 2758, 3}, {13450, 7, 2398, 3}, {13457, 5, 3456, 2}, {13462, 6, 3456, 2},
    {13468, 5, 1192, 3}, {13473, 7, 2677, 3}, {13480, 6, 1399, 3}, {13486, 8, 2497, 3}, {13494, 6, 268, 3},
    {13500, 7, 2491, 3}, {13507, 7, 1255, 3}, {13514, 7, 1261, 3}, {13521, 7, 2545, 3},
    {13528, 8, 2674, 3}, {13536, 7, 1237, 3}, {13543, 6, 168, 3}, {13549, 7, 2479, 3}, {13556, 6, 1540, 3},
    {13562, 10, 1075, 3}, {13572, 6, 2452, 3}, {13578, 6, 2380, 3}, {13584, 7, 4190, 1},
    {13591, 7, 4184, 1}, {13598, 6, 2713, 3}, {13604, 8, 2719, 3}, {13612, 8, 2725, 3},
    {13620, 7, 3758, 2}, {13627, 7, 3754, 2}, {13634, 6, 1999, 3}, {13640, 5, 4190, 1},
    {13645, 4, 4102, 2}, {13649, 5, 2530, 3}, {13654, 8, 2641, 3}, {13662, 6, 940, 3}, {13668, 7, 940, 3},
    {13675, 5, 1279, 3}, {13680, 5, 1081, 3}, {13685, 8, 1078, 3}, {13693, 9, 1081, 3},
    {13702, 6, 1084, 3}, {13708, 5, 2257, 3}, {13713, 3, 3430, 2}, {13716, 4, 3430, 2},
    {13720, 7, 2695, 3}, {13727, 7, 2005, 3}, {13734, 4, 661, 4}, {13738, 6, 1312, 3}, {13744, 6, 1309, 3},
    {13750, 7, 2650, 3}, {13757, 4, 3940, 2}, {13761, 5, 3972, 2}, {13766, 11, 1192, 3},
    {13777, 15, 1237, 3}, {13792, 17, 1312, 3}, {13809, 15, 1309, 3}, {13824, 16, 1321, 3},
    {13840, 18, 1345, 3}, {13858, 17, 1336, 3}, {13875, 16, 168, 3}, {13891, 16, 1870, 3},
    {13907, 5, 3850, 2}, {13912, 13, 1597, 3}, {13925, 6, 1321, 3}, {13931, 6, 1345, 3},
    {13937, 4, 910, 3}, {13941, 7, 2074, 3}, {13948, 11, 2074, 3}, {13959, 6, 3367, 3},
    {13965, 6, 2410, 3}, {13971, 6, 1408, 3}, {13977, 6, 2392, 3}, {13983, 6, 2707, 3}, {13989, 5, 841, 4},
    {13994, 7, 2956, 3}, {14001, 8, 2974, 3}, {14009, 5, 4172, 1}, {14014, 7, 2737, 3},
    {14021, 9, 2911, 3}, {14030, 6, 1336, 3}, {14036, 7, 982, 3}, {14043, 5, 473, 4}, {14048, 4, 1273, 3},
    {14052, 5, 4184, 1}, {14057, 6, 931, 3}, {14063, 7, 931, 3}, {14070, 7, 1870, 3}, {14077, 7, 1864, 3},
    {14084, 5, 2278, 3}, {14089, 6, 120, 3}, {14095, 6, 2275, 3}, {14101, 9, 2854, 3}, {14110, 8, 2638, 3},
    {14118, 3, 1087, 3}, {14121, 7, 3762, 2}, {14128, 6, 934, 3}, {14134, 3, 1675, 3}, {14137, 4, 3247, 3},
    {14141, 5, 3259, 3}, {14146, 7, 3774, 2}, {14153, 6, 1681, 3}, {14159, 4, 318, 3}, {14163, 7, 3770, 2},
    {14170, 6, 3766, 2}, {14176, 5, 3253, 3}, {14181, 6, 3265, 3}, {14187, 7, 1933, 3},
    {14194, 9, 2914, 3}, {14203, 6, 233, 3}, {14209, 4, 4104, 2}, {14213, 5, 1849, 3}, {14218, 6, 1756, 3},
    {14224, 6, 3076, 3}, {14230, 6, 1381, 3}, {14236, 7, 2506, 3}, {14243, 6, 1210, 3},
    {14249, 8, 1210, 3}, {14257, 4, 3416, 2}, {14261, 5, 3416, 2}, {14266, 5, 4179, 1},
    {14271, 7, 2518, 3}, {14278, 9, 1462, 3}, {14287, 6, 1462, 3}, {14293, 5, 2371, 3}, {14298, 4, 665, 4},
    {14302, 7, 2047, 3}, {14309, 6, 2359, 3}, {14315, 7, 4120, 2}, {14322, 5, 4118, 2},
    {14327, 9, 1489, 3}, {14336, 14, 1495, 3}, {14350, 3, 3428, 2}, {14353, 4, 3428, 2},
    {14357, 6, 3944, 2}, {14363, 7, 3942, 2}, {14370, 7, 3942, 2}, {14377, 4, 24, 3}, {14381, 7, 3079, 3},
    {14388, 5, 1564, 3}, {14393, 6, 1564, 3}, {14399, 5, 3208, 3}, {14404, 6, 3214, 3},
    {14410, 5, 3205, 3}, {14415, 6, 3211, 3}, {14421, 6, 1573, 3}, {14427, 8, 2935, 3},
    {14435, 8, 2668, 3}, {14443, 6, 1186, 3}, {14449, 14, 1462, 3}, {14463, 7, 2968, 3},
    {14470, 9, 2869, 3}, {14479, 5, 1489, 3}, {14484, 6, 2050, 3}, {14490, 4, 3235, 3}, {14494, 5, 138, 3},
    {14499, 6, 138, 6}, {14505, 7, 4126, 2}, {14512, 4, 4177, 1}, {14516, 5, 2842, 3}, {14521, 7, 2065, 3},
    {14528, 5, 845, 4}, {14533, 7, 2338, 3}, {14540, 10, 2338, 3}, {14550, 5, 1495, 3}, {14555, 6, 102, 3},
    {14561, 7, 102, 6}, {14568, 6, 108, 3}, {14574, 7, 108, 6}, {14581, 6, 238, 3}, {14587, 7, 1717, 3},
    {14594, 9, 238, 3}, {14603, 11, 1717, 3}, {14614, 6, 243, 3}, {14620, 7, 1720, 3}, {14627, 9, 243, 3},
    {14636, 11, 1720, 3}, {14647, 4, 2248, 3}, {14651, 7, 2248, 3}, {14658, 7, 2251, 3},
    {14665, 5, 2251, 3}, {14670, 6, 1192, 3}, {14676, 5, 477, 4}, {14681, 7, 1462, 3}, {14688, 7, 2050, 3},
    {14695, 7, 1852, 3}, {14702, 5, 2326, 3}, {14707, 6, 2323, 3}, {14713, 16, 3974, 2},
    {14729, 12, 3962, 2}, {14741, 6, 3432, 2}, {14747, 4, 78, 3}, {14751, 5, 323, 3}, {14756, 7, 3274, 3},
    {14763, 5, 1699, 3}, {14768, 8, 3292, 3}, {14776, 8, 3286, 3}, {14784, 6, 150, 3}, {14790, 6, 90, 3},
    {14796, 8, 3280, 3}, {14804, 8, 2686, 3}, {14812, 7, 78, 3}, {14819, 9, 1699, 3}, {14828, 10, 323, 3},
    {14838, 10, 90, 3}, {14848, 11, 150, 3}, {14859, 7, 3298, 3}, {14866, 7, 3322, 3}, {14873, 7, 3316, 3},
    {14880, 5, 1675, 3}, {14885, 11, 3259, 3}, {14896, 12, 1681, 3}, {14908, 7, 318, 3},
    {14915, 12, 3265, 3}, {14927, 9, 3253, 3}, {14936, 9, 1933, 3}, {14945, 8, 233, 3},
    {14953, 4, 1450, 3}, {14957, 5, 2350, 3}, {14962, 4, 3452, 2}, {14966, 5, 3452, 2},
    {14971, 4, 3438, 2}, {14975, 5, 3438, 2}, {14980, 4, 3440, 2}, {14984, 5, 3440, 2}, {14989, 4, 84, 3},
    {14993, 5, 328, 3}, {14998, 7, 3277, 3}, {15005, 8, 3331, 3}, {15013, 5, 1702, 3}, {15018, 8, 3295, 3},
    {15026, 8, 2386, 3}, {15034, 8, 3328, 3}, {15042, 8, 2689, 3}, {15050, 8, 3289, 3}, {15058, 6, 156, 3},
    {15064, 6, 96, 3}, {15070, 8, 3283, 3}, {15078, 7, 84, 3}, {15085, 9, 1702, 3}, {15094, 10, 328, 3},
    {15104, 10, 96, 3}, {15114, 11, 156, 3}, {15125, 7, 3301, 3}, {15132, 7, 3319, 3}, {15139, 7, 3325, 3},
    {15146, 6, 1384, 3}, {15152, 7, 2509, 3}, {15159, 6, 1213, 3}, {15165, 8, 1213, 3},
    {15173, 7, 2521, 3}, {15180, 5, 3528, 2}, {15185, 6, 3528, 2}, {15191, 7, 2032, 3},
    {15198, 4, 3946, 2}, {15202, 5, 2077, 3}, {15207, 7, 3782, 2}, {15214, 7, 3778, 2},
    {15221, 4, 4106, 2}, {15225, 5, 1018, 3}, {15230, 7, 2029, 3}, {15237, 4, 669, 4}, {15241, 7, 1534, 3},
    {15248, 10, 1534, 3}, {15258, 6, 3922, 2}, {15264, 9, 3958, 2}, {15273, 7, 3958, 2},
    {15280, 12, 1579, 3}, {15292, 9, 24, 3}, {15301, 7, 895, 3}, {15308, 6, 1579, 3}, {15314, 7, 24, 3},
    {15321, 5, 3590, 2}, {15326, 6, 3590, 2}, {15332, 6, 3854, 2}, {15338, 5, 3512, 2},
    {15343, 6, 3512, 2}, {15349, 7, 1753, 3}, {15356, 9, 2965, 3}, {15365, 7, 2962, 3},
    {15372, 5, 1513, 3}, {15377, 5, 2515, 3}, {15382, 4, 1765, 3}, {15386, 7, 2059, 3},
    {15393, 7, 3376, 3}, {15400, 5, 849, 4}, {15405, 8, 3337, 3}, {15413, 5, 2518, 3}, {15418, 7, 973, 3},
    {15425, 6, 1090, 3}, {15431, 9, 2272, 3}, {15440, 13, 2287, 3}, {15453, 13, 2293, 3},
    {15466, 15, 114, 3}, {15481, 10, 1618, 3}, {15491, 14, 2278, 3}, {15505, 16, 120, 3},
    {15521, 7, 2302, 3}, {15528, 5, 1618, 3}, {15533, 9, 2989, 3}, {15542, 8, 2986, 3},
    {15550, 6, 2851, 3}, {15556, 8, 2992, 3}, {15564, 9, 2098, 3}, {15573, 5, 481, 4}, {15578, 5, 4114, 2},
    {15583, 6, 4154, 2}, {15589, 7, 3786, 2}, {15596, 6, 1630, 3}, {15602, 17, 1222, 3},
    {15619, 18, 1228, 3}, {15637, 5, 1360, 3}, {15642, 5, 2623, 3}, {15647, 6, 3582, 2},
    {15653, 7, 3582, 2}, {15660, 5, 1189, 3}, {15665, 6, 4158, 2}, {15671, 7, 3798, 2},
    {15678, 5, 3584, 2}, {15683, 6, 3584, 2}, {15689, 4, 4108, 2}, {15693, 6, 1324, 3},
    {15699, 7, 3806, 2}, {15706, 6, 2656, 3}, {15712, 7, 2698, 3}, {15719, 4, 673, 4}, {15723, 6, 3580, 2},
    {15729, 7, 3580, 2}, {15736, 6, 1306, 3}, {15742, 6, 1303, 3}, {15748, 6, 2230, 3},
    {15754, 7, 2035, 3}, {15761, 9, 2035, 3}, {15770, 7, 2017, 3}, {15777, 6, 2308, 3},
    {15783, 6, 3794, 2}, {15789, 3, 3418, 2}, {15792, 4, 3418, 2}, {15796, 6, 3810, 2}, {15802, 5, 853, 4},
    {15807, 8, 1189, 3}, {15815, 12, 1201, 3}, {15827, 14, 1306, 3}, {15841, 15, 1303, 3},
    {15856, 6, 1714, 3}, {15862, 5, 3948, 2}, {15867, 6, 3960, 2}, {15873, 8, 3948, 2},
    {15881, 11, 1333, 3}, {15892, 7, 2038, 3}, {15899, 9, 2038, 3}, {15908, 7, 2014, 3},
    {15915, 6, 3802, 2}, {15921, 6, 2311, 3}, {15927, 5, 485, 4}, {15932, 6, 1954, 3}, {15938, 7, 3790, 2},
    {15945, 5, 2272, 3}, {15950, 6, 2269, 3}, {15956, 6, 1333, 3}, {15962, 4, 3586, 2},
    {15966, 5, 3586, 2}, {15971, 8, 2764, 3}, {15979, 5, 1372, 3}, {15984, 5, 3352, 3},
    {15989, 6, 3355, 3}, {15995, 6, 1774, 3}, {16001, 7, 2749, 3}, {16008, 11, 3974, 2},
    {16019, 9, 3970, 2}, {16028, 11, 1426, 3}, {16039, 7, 3962, 2}, {16046, 6, 3964, 2},
    {16052, 10, 1474, 3}, {16062, 5, 1201, 3}, {16067, 7, 3972, 2}, {16074, 9, 3942, 2},
    {16083, 13, 90, 6}, {16096, 14, 150, 6}, {16110, 13, 96, 6}, {16123, 14, 156, 6}, {16137, 9, 3958, 2},
    {16146, 16, 1801, 3}, {16162, 17, 1804, 3}, {16179, 4, 4074, 2}, {16183, 6, 1759, 3},
    {16189, 4, 1504, 3}, {16193, 7, 1822, 3}, {16200, 6, 1615, 3}, {16206, 7, 1948, 3},
    {16213, 7, 4189, 1}, {16220, 5, 4189, 1}, {16225, 4, 677, 4}, {16229, 6, 1801, 3}, {16235, 6, 78, 6},
    {16241, 6, 84, 6}, {16247, 5, 857, 4}, {16252, 6, 1474, 3}, {16258, 6, 1804, 3}, {16264, 5, 489, 4},
    {16269, 7, 150, 6}, {16276, 7, 90, 6}, {16283, 7, 156, 6}, {16290, 7, 96, 6}, {16297, 8, 2746, 3},
    {16305, 6, 3814, 2}, {16311, 7, 3073, 3}, {16318, 6, 1501, 3}, {16324, 7, 1612, 3},
    {16331, 7, 1069, 3}, {16338, 4, 681, 4}, {16342, 5, 861, 4}, {16347, 3, 1069, 3}, {16350, 3, 1558, 3},
    {16353, 7, 1558, 3}, {16360, 5, 493, 4}, {16365, 5, 1840, 3}, {16370, 6, 2305, 3}, {16376, 5, 1843, 3},
    {16381, 6, 2281, 3}, {16387, 4, 685, 4}, {16391, 6, 2428, 3}, {16397, 6, 2419, 3}, {16403, 3, 3934, 2},
    {16406, 6, 2422, 3}, {16412, 6, 2413, 3}, {16418, 5, 2431, 3}, {16423, 5, 1978, 3},
    {16428, 6, 2884, 3}, {16434, 5, 865, 4}, {16439, 7, 2887, 3}, {16446, 7, 2890, 3}, {16453, 6, 2425, 3},
    {16459, 6, 2416, 3}, {16465, 5, 497, 4}, {16470, 7, 2896, 3}, {16477, 7, 2893, 3}, {16484, 6, 2266, 3},
    {16490, 5, 1837, 3}, {16495, 7, 1834, 3}, {16502, 6, 3588, 2}, {16508, 7, 3588, 2},
    {16515, 5, 4132, 2}, {16520, 6, 3818, 2}, {16526, 4, 4124, 2}, {16530, 3, 3412, 2},
    {16533, 4, 3412, 2}, {16537, 4, 689, 4}, {16541, 5, 4146, 2}, {16546, 5, 869, 4}, {16551, 5, 501, 4},
    {16556, 5, 4130, 2}, {16561, 4, 3592, 2}, {16565, 5, 3592, 2}, {16570, 7, 3824, 2},
    {16577, 7, 3832, 2}, {16584, 4, 4084, 2}, {16588, 5, 3828, 2}, {16593, 7, 1099, 3},
    {16600, 5, 3918, 2}, {16605, 4, 693, 4}, {16609, 5, 4082, 2}, {16614, 8, 1393, 3}, {16622, 5, 873, 4},
    {16627, 5, 505, 4}, {16632, 4, 904, 3}, {16636, 5, 901, 3},
};
// clang-format on

} // namespace

} // namespace html
