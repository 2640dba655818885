#include "fetch/BasicCredentials.h"

#include <QByteArray>

namespace fetch {

std::string basicCredentials(std::string_view user, std::string_view password)
{
    QByteArray pair(user.data(), static_cast<qsizetype>(user.size()));
    pair.append(':').append(password.data(), static_cast<qsizetype>(password.size()));
    return "Basic " + pair.toBase64().toStdString();
}

} // namespace fetch
