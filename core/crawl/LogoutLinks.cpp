#include "crawl/LogoutLinks.h"

#include "http/FieldSyntax.h"
#include "url/PercentEncoding.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace crawl {

namespace {

// What sites call it, without the signs that part its words: `log-out`, `log_out` and `LogOut` are one.
constexpr std::array<std::string_view, 26> words = {"logout",
                                                    "logoff",
                                                    "signout",
                                                    "signoff",
                                                    "userlogout",
                                                    "dologout",
                                                    "logoutuser",
                                                    "endsession",
                                                    "abmelden",
                                                    "ausloggen",
                                                    "abmeldung",
                                                    "deconnexion",
                                                    "d\xC3\xA9"
                                                    "connexion",
                                                    "sedeconnecter",
                                                    "cerrarsesion",
                                                    "cerrarsesi\xC3\xB3n",
                                                    "desconectar",
                                                    "disconnetti",
                                                    "uitloggen",
                                                    "afmelden",
                                                    "loggaut",
                                                    "loggut",
                                                    "logud",
                                                    "wyloguj",
                                                    "odhlasit",
                                                    "terminarsessao"};

// The longest of the words in its longest spelling, twice over; what is longer is none.
constexpr std::size_t maxWordBytes = 64;

bool isLogoutWord(std::string_view text)
{
    if (text.size() > maxWordBytes) return false;
    std::string word;
    for (const char c : url::percentDecode(text.substr(0, text.find('.')))) // logout.php
        if (c != '-' && c != '_' && c != '+' && c != ' ') word += http::lowerCase(c);
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether one of the parts between those characters is such a word.
bool hasLogoutWord(std::string_view text, std::string_view separators)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (isLogoutWord(text.substr(0, end))) return true;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

} // namespace

bool looksLikeLogout(const url::Url& url)
{
    return hasLogoutWord(url.path(), "/;") || hasLogoutWord(url.query().value_or(""), "&=;/");
}

} // namespace crawl
